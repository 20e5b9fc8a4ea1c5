import { writeFileSync } from "node:fs";

import { configSchema } from "../src/config/config-schema.js";

/** Writes the JSON Schemas the package ships; `oxfmt schema` lays them out. */
for (const [name, schema] of Object.entries({ "cen-bwp": configSchema }))
  writeFileSync(
    new URL(`../schema/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema, undefined, 2)}\n`,
  );
