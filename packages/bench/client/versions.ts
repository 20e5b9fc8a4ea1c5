import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** The version of an installed package, whatever its exports hide. */
function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const text = readFileSync(join(folder, name, "package.json"), "utf8");
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      // Not in this folder.
    }
  }
  return "unknown";
}

/** Prints what is compared, and on what. */
export function printVersions(): void {
  const names = [
    "cen-bwp-client",
    "acs-rpc",
    "undici",
    "@alicloud/openapi-core",
    "@alicloud/openapi-client",
    "@alicloud/pop-core",
    "esbuild",
  ];
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}`);
  console.log(names.map((name) => `${name} ${versionOf(name)}`).join(", "));
}
