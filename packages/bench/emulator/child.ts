import { type ChildProcess, fork } from "node:child_process";

/** A server in a process of its own. */
export interface Child {
  readonly port: number;
  /** From the fork to the port, ms. */
  readonly startMs: number;
  /** CPU time so far, µs. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => void;
}

export async function started(file: string, args: readonly string[] = []): Promise<Child> {
  const from = performance.now();
  const child = fork(file, [...args], { execArgv: [], stdio: "inherit" });
  const { port } = (await message(child)) as { port: number };
  return {
    port,
    startMs: performance.now() - from,
    async cpu() {
      child.send("cpu");
      return ((await message(child)) as { cpu: number }).cpu;
    },
    stop: () => void child.kill(),
  };
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`The server ended with ${code}.`));
    child.once("exit", ended);
    child.once("message", (value) => {
      child.off("exit", ended);
      resolve(value);
    });
  });
}
