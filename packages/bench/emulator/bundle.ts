import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles one file from the sources, so that no loader stands between the figures and the code. */
export async function bundled(entry: URL): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "bench-emulator-")), "bundled.mjs");
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@cen-bwp/source"],
    external: ["yaml"],
    logLevel: "error",
  });
  return outfile;
}
