import { docText, ruleText } from "../emit/shared/doc-text.js";
import { toType } from "../model/to-model.js";
import type { Schema } from "../openapi/openapi-document.js";

/** The schema with its rules and source in the description, which becomes the hover text. */
export function documented(schema: Schema): Schema {
  if (schema.$ref !== undefined) return schema;
  const source = schema["x-acs-source"];
  // A tag of its own says what is assumed.
  const { default: _default, ...ruled } = schema;
  const description = docText(
    schema.description,
    ruleText(toType(ruled)),
    source === undefined ? undefined : `Source: ${source}.`,
  );
  // The rules say in words what a format means here.
  const { format: _format, ...rest } = schema;
  return {
    ...rest,
    ...(description === "" ? {} : { description }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, member]) => [name, documented(member)]),
          ),
        }),
    ...(schema.items === undefined ? {} : { items: documented(schema.items) }),
    ...(typeof schema.additionalProperties === "object"
      ? { additionalProperties: documented(schema.additionalProperties) }
      : {}),
  };
}
