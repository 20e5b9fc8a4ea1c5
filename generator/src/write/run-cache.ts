import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { contentHash, readIfThere, readOutputManifest } from "./output-manifest.js";

/**
 * Remembers, outside the repository's history, what the last run was made from. Where nothing of it changed and every
 * file is as it was written, there is nothing to do and none of the large libraries is loaded.
 */
export function isCurrent(root: string, folder: string, manifestPath: string): boolean {
  const cached = readIfThere(cachePath(root, folder));
  if (cached !== inputsHash(root, folder, manifestPath)) return false;
  return Object.entries(readOutputManifest(join(root, manifestPath)).files).every(
    ([path, hash]) => {
      const text = readIfThere(join(root, path));
      return text !== undefined && contentHash(text) === hash;
    },
  );
}

export function remember(root: string, folder: string, manifestPath: string): void {
  const path = cachePath(root, folder);
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, inputsHash(root, folder, manifestPath));
  } catch {
    // Only the next run's speed depends on it, and where nothing can be written the output said so already.
  }
}

/** Hash over what people and imports write into `specs/`: a different one means there is something to do. */
export function specContent(root: string): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(root, "specs").filter(isSource)) {
    const text = readIfThere(join(root, file));
    hash.update(`${file}\0${text ?? ""}\0`);
  }
  return hash.digest("hex");
}

/** Derived files lie beside the sources and are written by the run itself. */
function isSource(file: string): boolean {
  return !file.endsWith("/openapi.yaml") && !file.endsWith("/generated.json");
}

function cachePath(root: string, folder: string): string {
  return join(root, "node_modules/.cache/generator", folder.replaceAll("/", "-"));
}

/** Over the spec, the generator's source and templates, and the versions of what it prints with. */
function inputsHash(root: string, folder: string, manifestPath: string): string {
  const hash = createHash("sha256");
  const files = [
    ...["manifest.yaml", "overlay.yaml"].map((name) => `${folder}/${name}`),
    ...filesBelow(root, `${folder}/imported`),
    ...filesBelow(root, "generator/src"),
    ...filesBelow(root, "generator/templates"),
    "generator/package.json",
    "pnpm-lock.yaml",
    manifestPath,
  ];
  for (const file of files) {
    const text = readIfThere(join(root, file));
    hash.update(`${file}\0${text === undefined ? "" : text}\0`);
  }
  return hash.digest("hex");
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}
