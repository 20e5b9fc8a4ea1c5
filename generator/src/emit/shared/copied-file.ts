import { readFileSync } from "node:fs";

import type { Model } from "../../model/model.js";
import { generatorFolder } from "../../place.js";
import type { PlannedFile } from "./file-plan.js";
import { header } from "./header.js";
import { shortHash } from "./unit.js";

/** A file of `templates/`, TypeScript written by hand, copied as it is below a first line of ours. */
export function copiedFile(model: Model, template: string, path: string): PlannedFile {
  const text = readFileSync(new URL(`templates/${template}`, generatorFolder), "utf8");
  return { path, text: `${header(model.provenance, shortHash(text))}\n\n${text}` };
}
