import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../", import.meta.url));
const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

/** Builds what is measured: the packages as they are published, not their source. */
export function buildPackages(): void {
  for (const name of ["acs-rpc", "cen-bwp-client"]) {
    const project = join(packages, name, "tsconfig.build.json");
    execFileSync(process.execPath, [compiler, "-p", project], { stdio: "inherit" });
  }
}
