import { join } from "node:path";

import { succeed } from "./command.js";
import { releaseFolder } from "./pack.js";
import type { PublicPackage } from "./public-packages.js";

/** Writes a CycloneDX bill of materials for each package beside its tarball: what a consumer installs with it, as the lockfile has it. */
export async function writeBillsOfMaterials(
  root: string,
  packages: readonly PublicPackage[],
): Promise<void> {
  const filters = packages.flatMap(({ name }) => ["--filter", name]);
  const out = join(root, releaseFolder, "%s-%v.cdx.json");
  const args = ["sbom", "--sbom-format=cyclonedx", "--prod", "--lockfile-only", "--split"];
  await succeed("pnpm", [...args, "--out", out, ...filters], { cwd: root });
}
