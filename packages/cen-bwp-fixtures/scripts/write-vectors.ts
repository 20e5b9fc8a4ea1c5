import { mkdirSync, writeFileSync } from "node:fs";

import { vectorFiles } from "./vector-files.js";

// `pnpm --filter cen-bwp-fixtures vectors`. A test fails while the files are not what this would write.
const folder = new URL("../vectors/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(vectorFiles()))
  writeFileSync(new URL(name, folder), text);
