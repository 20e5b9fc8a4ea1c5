import { type ChildProcess, spawn } from "node:child_process";

import { ReleaseProblem } from "./release-problem.js";

/** What a finished program left. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd: string;
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Told of every piece of stdout as it comes. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
}

/** Runs a program from the PATH without a shell and waits for its end. A program that cannot be started is an exit code of 127. */
export function command(
  program: string,
  args: readonly string[],
  { cwd, env = {}, onOutput }: CommandOptions,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // npm, pnpm and yarn are .cmd files there, which only a shell starts; a shell itself is none.
      shell: process.platform === "win32" && program !== "sh",
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      onOutput?.(chunk.toString(), child);
    });
    child.stderr.on("data", (chunk: Buffer) => void (stderr += chunk.toString()));
    child.on("error", (error) => resolve({ code: 127, stdout, stderr: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** As `command`, for programs whose failure is not expected: gives stdout, or throws with all that was said. */
export async function succeed(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<string> {
  const { code, stdout, stderr } = await command(program, args, options);
  if (code === 0) return stdout;
  throw new ReleaseProblem({
    code: "command-failed",
    message: `${program} ${args.join(" ")} ended with ${code}:\n${`${stdout}\n${stderr}`.trim()}`,
    remedy: `Run it in ${options.cwd} to see it alone.`,
  });
}
