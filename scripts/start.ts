import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { generate } from "../generator/src/commands/generate.js";
import { Problem } from "../generator/src/problem.js";
import { createProgress } from "./progress.js";
import { run, stopChildrenOnSignal } from "./run-child.js";

// The README's first command: bring the generated packages up to date, build, and show the main job on the emulator.
const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const demoArguments = readArguments();
const progress = createProgress(process.stdout);
stopChildrenOnSignal();

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  progress.fail();
  console.error(error.describe());
  process.exitCode = 1;
}

async function main(): Promise<number> {
  progress.begin("generate");
  const lines: string[] = [];
  await generate.run({
    root,
    values: { brief: true },
    positionals: [],
    print: (line) => lines.push(line),
  });
  progress.end(lines);

  progress.begin("build");
  const build = await run(
    "turbo",
    ["run", "build", "--output-logs=errors-only", "--log-prefix=none"],
    { cwd: root, capture: true },
  );
  if (build.code !== 0) {
    progress.fail();
    console.error(build.output);
    return build.code;
  }
  progress.end([buildSummary(build.output)]);

  console.log();
  const demo = await run(
    process.execPath,
    ["packages/cen-bwp-cli/dist/bin.js", "demo", ...demoArguments],
    { cwd: root },
  );
  return demo.code;
}

/** `7 packages, 5 of them unchanged` from turbo's closing lines. */
function buildSummary(output: string): string {
  const total = /Tasks:\s+\d+ successful, (\d+) total/.exec(output)?.[1];
  const cached = /Cached:\s+(\d+) cached/.exec(output)?.[1];
  return total === undefined ? "done" : `${total} packages, ${cached ?? "0"} of them unchanged`;
}

/** Judged before anything is built: a slip shall not cost a minute. */
function readArguments(): readonly string[] {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string" }, help: { type: "boolean" } },
    });
    if (values.help === true) {
      console.log(
        "usage: pnpm start [--port NUMBER]\n\nGenerates, builds, and shows the main job on an emulated account.",
      );
      process.exit(0);
    }
    const { port } = values;
    if (port === undefined) return [];
    if (!/^\d+$/.test(port) || Number(port) > 65_535)
      throw new Error(`--port ${port} is no port; give a number from 0 to 65535`);
    return ["--port", port];
  } catch (error) {
    console.error(`start: ${(error as Error).message}`);
    process.exit(2);
  }
}
