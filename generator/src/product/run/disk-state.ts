import { hash as hashOf } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { ProductManifest } from "../parts/product-manifest.js";

/** Sizes of the files that are as the last run left them, by path. */
export function diskState(
  folder: string,
  { files }: Pick<ProductManifest, "files">,
): { readonly intact: ReadonlyMap<string, number> } {
  const intact = new Map<string, number>();
  for (const [path, hash] of Object.entries(files)) {
    const bytes = bytesOf(join(folder, path));
    if (bytes !== undefined && hashOf("sha256", bytes, "hex") === hash)
      intact.set(path, bytes.length);
  }
  return { intact };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Gone or unreadable: it has to be made again, and writing it says what is wrong.
    return undefined;
  }
}
