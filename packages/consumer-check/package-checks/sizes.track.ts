import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

import { bundleSize, type Size } from "./bundle-size.js";

const folder = fileURLToPath(new URL("..", import.meta.url));
const imports = [
  ["client, one operation", `export { DescribeCenBandwidthPackages } from "cen-bwp-client";`],
  ["client, all", `export { createCenBwpClient } from "cen-bwp-client";`],
  [
    "validation, one request",
    `export { validateTempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-validation";`,
  ],
  ["fixtures, one builder", `export { bandwidthPackage } from "cen-bwp-fixtures";`],
  ["workflows, attach", `export { attachIfNotConflictingSpan } from "cen-bwp-ops";`],
  ["workflows, upgrade", `export { ensureTempUpgrade } from "cen-bwp-ops";`],
  ["signature", `export { signV3 } from "acs-rpc/signature";`],
] as const;

const file = new URL("sizes.txt", import.meta.url);

// Tracked, so that a difference shows up in the change that makes it; `pnpm api:accept` writes the new table.
it("bundles are no larger than the tracked table says, give or take 5 %", async () => {
  const sizes = await Promise.all(
    imports.map(([what, source]) => bundleSize(what, source, folder)),
  );
  const table = printSizes(sizes);
  const tracked = readSizes();
  const within = sizes.every(({ what, gzip }) => {
    const before = tracked.get(what);
    return before !== undefined && Math.abs(gzip - before) <= before * 0.05;
  });
  // Within the tolerance the tracked text stands in for itself.
  await expect(within ? readFileSync(file, "utf8") : table).toMatchFileSnapshot(
    fileURLToPath(file),
  );
});

function printSizes(sizes: readonly Size[]): string {
  const rows = sizes.map(
    ({ what, minified, gzip }) =>
      `${what.padEnd(26)}${String(minified).padStart(8)} bytes minified${String(gzip).padStart(8)} bytes gzip`,
  );
  return `${rows.join("\n")}\n`;
}

function readSizes(): ReadonlyMap<string, number> {
  try {
    const rows = readFileSync(file, "utf8").matchAll(
      /^(.+?) +\d+ bytes minified +(\d+) bytes gzip$/gm,
    );
    return new Map([...rows].map(([, what, gzip]) => [what as string, Number(gzip)]));
  } catch {
    return new Map();
  }
}
