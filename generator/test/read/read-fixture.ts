import { readFileSync } from "node:fs";
import type { Source } from "../../src/read/index.js";

/** One of the imitation pages: our own words in the vendor's layout, quirks included. */
export function fixturePage(file: string): Source {
  return { file, text: readFileSync(new URL(`./pages/${file}`, import.meta.url)) };
}
