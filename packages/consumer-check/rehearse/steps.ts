/** Tells what the rehearsal does. */
export interface Steps {
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly note: (line: string) => void;
}

/** Prints each step with the seconds it took. */
export function createSteps(print: (line: string) => void): Steps {
  return {
    step: async (name, work) => {
      const started = performance.now();
      const result = await work();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      print(`${seconds.padStart(6)} s  ${name}`);
      return result;
    },
    note: (line) => print(`          ${line}`),
  };
}
