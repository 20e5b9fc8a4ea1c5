import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

import { command, type Finished } from "../release/command.js";
import { root } from "../test/repository.js";

export interface Place {
  /** The repository's root by default. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a line in a shell as it stands, and waits for its end. */
export function inShell(line: string, { cwd = root, env = {} }: Place = {}): Promise<Finished> {
  return command("sh", ["-c", line], { cwd, env: { ...reader(), ...env } });
}

/** What a reader's shell has: our commands on the PATH, as an installer puts them there, and no settings of whoever runs the tests. */
function reader(): Readonly<Record<string, string | undefined>> {
  const others = Object.keys(process.env).filter((name) => /^(CEN_BWP|ALIBABA_CLOUD)_/.test(name));
  const bins = [join(root, "packages/consumer-check"), root].map((at) =>
    join(at, "node_modules/.bin"),
  );
  return {
    ...Object.fromEntries(others.map((name) => [name, undefined])),
    PATH: [...bins, process.env["PATH"] ?? ""].join(delimiter),
  };
}

/** A line that serves until it is told to end. */
export interface Served {
  /** Waits until stdout has something; rejects with all that was said if the line ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ctrl-C; gives the exit code and what stdout held. */
  readonly interrupt: () => Promise<{ readonly code: number | null; readonly stdout: string }>;
}

const serving = new Set<() => void>();

/** Ends at once what still serves, after a test that failed. */
export function endServed(): void {
  for (const end of serving) end();
}

/** Starts a line in a shell of its own. */
export function serve(line: string, { cwd = root, env = {} }: Place = {}): Served {
  // `exec`: the shell's own end by the signal would hide that of the command.
  const child = spawn("sh", ["-c", `exec ${line}`], {
    cwd,
    env: { ...process.env, ...reader(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A terminal sends Ctrl-C to all processes of a command, which are one group.
    detached: process.platform !== "win32",
  });
  let stdout = "";
  let stderr = "";
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code));
  }).finally(() => (over = true));
  child.stdout.on("data", (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (stderr += chunk.toString()));
  const signal = (name: NodeJS.Signals): void => {
    if (over || child.pid === undefined) return;
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  };
  serving.add(() => signal("SIGKILL"));
  return {
    said: async (pattern) => {
      for (;;) {
        const found = pattern.exec(stdout);
        if (found !== null) return found;
        if (over) throw new Error(`${line} ended without ${pattern}:\n${stdout}${stderr}`);
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
      }
    },
    interrupt: async () => {
      signal("SIGINT");
      return { code: await ended, stdout };
    },
  };
}
