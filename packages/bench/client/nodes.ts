import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildPackages } from "./build.js";

// Runs the built packages on this Node and on those given: `pnpm --filter bench client:nodes node20 /path/to/node`.
buildPackages();
const smoke = fileURLToPath(new URL("smoke.mjs", import.meta.url));
for (const node of [process.execPath, ...process.argv.slice(2)]) {
  const { status, error } = spawnSync(node, [smoke], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`${node} failed${error === undefined ? "" : `: ${error.message}`}`);
    process.exitCode = 1;
  }
}
