import { configKeys } from "./config-keys.js";

/** The JSON Schema of `cen-bwp.yaml`, as `schema/cen-bwp.schema.json` holds it. */
export function configSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "cen-bwp.yaml",
    description:
      "Settings of the cen-bwp command. The environment wins over them, and flags win over both.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      configKeys.map(({ key, description, schema }) => [key, { description, ...schema }]),
    ),
  };
}
