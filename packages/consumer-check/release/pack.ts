import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { succeed } from "./command.js";
import type { PublicPackage } from "./public-packages.js";

/** A package as the registry will hold it. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
  /** As registries state it: `sha512-` and base64. */
  readonly integrity: string;
}

/** Where a release leaves its tarballs and their bill of materials; nothing of it is committed. */
export const releaseFolder = ".release";

/** Packs built packages. The same sources give the same bytes, which is how a second run knows what it has sent. */
export async function pack(
  root: string,
  packages: readonly PublicPackage[],
): Promise<readonly Packed[]> {
  const folder = join(root, releaseFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    packages.map(async ({ name, version, folder: from }) => {
      await succeed("pnpm", ["pack", "--pack-destination", folder], { cwd: from });
      const file = join(folder, `${name}-${version}.tgz`);
      const content = readFileSync(file);
      const hash = createHash("sha512").update(content).digest("base64");
      return { name, version, file, bytes: content.length, integrity: `sha512-${hash}` };
    }),
  );
}
