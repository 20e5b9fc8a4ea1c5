import { execFileSync, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { median, table } from "../client/statistics.js";

// What `cen-bwp --help` costs beside a Node that does nothing: processor time of whole processes, taken in turns.

const rounds = 21;
const root = fileURLToPath(new URL("../../../", import.meta.url));
// What is measured is what is published, not the source.
execFileSync(
  join(root, "node_modules/.bin/turbo"),
  ["run", "build", "--filter=cen-bwp-cli", "--output-logs=errors-only"],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);

const bin = join(root, "packages/cen-bwp-cli/dist/bin.js");
const commander = pathToFileURL(createRequire(bin).resolve("commander")).href;
// Each process tells its own time when it ends, so starting it is in it and waiting for it is not.
const tell = `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(String(user + system)); });`;

const contenders: Readonly<Record<string, readonly string[]>> = {
  "bare node": ["--eval", ""],
  "commander imported": ["--input-type=module", "--eval", `import ${JSON.stringify(commander)}`],
  "cen-bwp --help": [bin, "--help"],
  "cen-bwp window plan --help": [bin, "window", "plan", "--help"],
  "cen-bwp --version": [bin, "--version"],
};

const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const [name, args] of Object.entries(contenders)) {
    const ms = await run(args);
    // The first round warms the caches of the file system, and the compile cache.
    if (round > 0) times.get(name)?.push(ms);
  }

const bare = times.get("bare node") ?? [];
console.log(`Node ${process.version}, ${rounds} rounds, ms of CPU\n`);
console.log(
  table([
    ["", "median", "least", "over bare node", "least over least"],
    ...[...times].map(([name, values]) => [
      name,
      median(values).toFixed(1),
      Math.min(...values).toFixed(1),
      (median(values) - median(bare)).toFixed(1),
      (Math.min(...values) - Math.min(...bare)).toFixed(1),
    ]),
  ]),
);
console.log("\nbar: --help at most 30 ms over bare node");

async function run(args: readonly string[]): Promise<number> {
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => void (text += chunk.toString()));
  await new Promise((resolve) => void child.on("close", resolve));
  return Number(text) / 1000;
}
