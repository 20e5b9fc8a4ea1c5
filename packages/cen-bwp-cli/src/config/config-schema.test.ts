import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { configSchema } from "./config-schema.js";

it("is what the package ships", () => {
  const shipped = readFileSync(
    new URL("../../schema/cen-bwp.schema.json", import.meta.url),
    "utf8",
  );
  expect(JSON.parse(shipped)).toEqual(configSchema);
});
