import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { median, table } from "./statistics.js";

const here = fileURLToPath(new URL(".", import.meta.url));

const IMPORTS: Readonly<Record<string, string>> = {
  "cen-bwp-client": 'import "cen-bwp-client"',
  "cen-bwp-client + undici (first call)": 'import "cen-bwp-client"; import "undici"',
  undici: 'import "undici"',
  "openapi-core": 'import "@alicloud/openapi-core"',
  "openapi-client": 'import "@alicloud/openapi-client"; import "@alicloud/tea-util"',
  "pop-core": 'import "@alicloud/pop-core"',
};

/** Prints what importing costs in processor time, over that of an empty module: fresh processes, interleaved. */
export function printImportCost(rounds: number): void {
  const run = (source: string): number => {
    const code = `${source};\nconsole.log(JSON.stringify(process.cpuUsage()))`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: here });
    const { user, system } = JSON.parse(String(out)) as NodeJS.CpuUsage;
    return (user + system) / 1_000;
  };
  const times = new Map(Object.keys(IMPORTS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    const empty = run("");
    for (const [name, source] of Object.entries(IMPORTS))
      times.get(name)?.push(run(source) - empty);
  }
  const core = median(times.get("openapi-core") ?? []);
  const rows = [...times].map(([name, all]) => [
    name,
    median(all).toFixed(1),
    (median(all) / core).toFixed(2),
  ]);
  console.log(`\n${table([["import", "CPU ms", "of openapi-core"], ...rows])}`);
}

const BUNDLES: Readonly<Record<string, { readonly source: string; readonly external?: string[] }>> =
  {
    "cen-bwp-client, all, without undici": {
      source: 'export * from "cen-bwp-client"',
      external: ["undici"],
    },
    "cen-bwp-client, a client, without undici": {
      source: 'export { createCenBwpClient } from "cen-bwp-client"',
      external: ["undici"],
    },
    "cen-bwp-client, all, with undici": { source: 'export * from "cen-bwp-client"' },
    "one descriptor": { source: 'export { AssociateCenBandwidthPackage } from "cen-bwp-client"' },
    "openapi-core": { source: 'export * from "@alicloud/openapi-core"' },
    "openapi-client": {
      source:
        'export * from "@alicloud/openapi-client"; export * as util from "@alicloud/tea-util"',
    },
    "pop-core": { source: 'export * from "@alicloud/pop-core"' },
  };

/** Prints how large bundles become, minified and packed. */
export async function printBundleSizes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const rows: string[][] = [];
  for (const [name, { source, external = [] }] of Object.entries(BUNDLES)) {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: here },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "node",
      logLevel: "error",
      external,
      outdir: folder,
    });
    const bytes = outputFiles.map(({ contents }) => contents);
    const sum = (sizes: number[]): string =>
      (sizes.reduce((total, size) => total + size, 0) / 1_000).toFixed(1);
    rows.push([
      name,
      sum(bytes.map((each) => each.length)),
      sum(bytes.map((each) => gzipSync(each).length)),
    ]);
  }
  rmSync(folder, { recursive: true });
  console.log(`\n${table([["bundle", "minified kB", "gzip kB"], ...rows])}`);
}
