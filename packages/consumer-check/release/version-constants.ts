import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

import { publicPackages } from "./public-packages.js";

/**
 * Writes `src/version.ts` of the packages that have one, from their manifests; returns the files that changed. A constant
 * rather than a look into package.json, because a bundle has no package.json.
 */
export function writeVersionConstants(root: string): readonly string[] {
  const changed = [];
  for (const { folder, version } of publicPackages(root)) {
    const file = join(folder, "src/version.ts");
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const wanted = versionConstant(text, version);
    if (wanted === text) continue;
    writeFileSync(file, wanted);
    changed.push(relative(root, file).replaceAll("\\", "/"));
  }
  return changed;
}

/** The text of a `version.ts` with another version. */
export function versionConstant(text: string, version: string): string {
  return text.replace(/^(export const version = )"[^"]*";$/m, `$1${JSON.stringify(version)};`);
}
