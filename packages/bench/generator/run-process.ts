import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { peersFolder } from "./peers.js";

/** One run of a process and of all it started: seconds and MiB. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly mib: number;
  readonly status: number | null;
  readonly output: string;
}

const report = new URL("./report-usage.mjs", import.meta.url).href;

export interface RunOptions {
  /** Whether every tool may use code that an earlier run compiled, and not only one that sees to it itself. */
  readonly codeCache?: boolean;
  readonly timeoutMs?: number;
}

/** Runs `node` with these arguments, cold. Its children count, as far as they are Node as well. */
export function runNode(args: readonly string[], options: RunOptions = {}): Run {
  const usage = `${peersFolder}/usage.jsonl`;
  rmSync(usage, { force: true });
  const { NODE_OPTIONS: _, ...env } = process.env;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: peersFolder,
    encoding: "utf8",
    timeout: options.timeoutMs ?? 240_000,
    maxBuffer: 2 ** 28,
    env: {
      ...env,
      // Not an argument: some tools start themselves again.
      NODE_OPTIONS: `--import=${report}`,
      CI: "1",
      DO_NOT_TRACK: "1",
      REDOCLY_TELEMETRY: "off",
      BENCH_USAGE: usage,
      ...(options.codeCache === true ? { NODE_COMPILE_CACHE: `${peersFolder}/code-cache` } : {}),
    },
  });
  const wall = (performance.now() - started) / 1000;
  let lines: readonly { cpu: number; mib: number }[] = [];
  try {
    lines = readFileSync(usage, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { cpu: number; mib: number });
  } catch {
    // Killed before it could say.
  }
  return {
    wall,
    cpu: lines.reduce((sum, one) => sum + one.cpu, 0),
    mib: Math.max(0, ...lines.map((one) => one.mib)),
    status,
    output: `${stdout}${stderr}`,
  };
}
