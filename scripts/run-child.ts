import { spawn, type ChildProcess } from "node:child_process";

const children = new Set<ChildProcess>();

/** What a finished child left. */
interface Finished {
  readonly code: number;
  /** stdout and stderr as they came, when captured. */
  readonly output: string;
}

/** Runs a program from the PATH, which pnpm has led to `node_modules/.bin`. A program that cannot be started is an exit code of 127. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly capture?: boolean },
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      stdio: options.capture === true ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    children.add(child);
    let output = "";
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on("close", (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output });
    });
  });
}

/** Passes an interrupt on and ends once every child has ended, so that nothing is left running. */
export function stopChildrenOnSignal(): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    process.on(signal, () => {
      process.exitCode = code;
      if (children.size === 0) process.exit(code);
      for (const child of children) {
        child.on("close", () => process.exit(code));
        child.kill(signal);
      }
    });
}
