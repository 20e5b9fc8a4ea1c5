import { mkdtempSync, rmSync } from "node:fs";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../test/repository.js";
import { succeed } from "../release/command.js";
import { type PublicPackage, publicPackages } from "../release/public-packages.js";

/** Every package that is published, in release order. */
export const published: readonly PublicPackage[] = publicPackages(root);

/** A package unpacked as a consumer gets it. */
export interface Unpacked {
  readonly tarball: string;
  /** Absolute; holds package.json. */
  readonly folder: string;
  /** Relative to the folder, sorted. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

/** Packs a built package and unpacks it elsewhere. */
export async function unpacked({ folder, name, version }: PublicPackage): Promise<Unpacked> {
  const at = mkdtempSync(join(tmpdir(), "packed-"));
  await succeed("pnpm", ["pack", "--pack-destination", at], { cwd: folder });
  const tarball = join(at, `${name}-${version}.tgz`);
  await succeed("tar", ["-xzf", tarball, "-C", at], { cwd: at });
  const content = join(at, "package");
  return {
    tarball,
    folder: content,
    files: readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
      .map((path) => path.replaceAll("\\", "/"))
      .toSorted(),
    remove: () => rmSync(at, { recursive: true, force: true }),
  };
}
