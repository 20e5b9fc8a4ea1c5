import * as fc from "fast-check";
import type { MetadataDocument, MetadataOperation, MetadataSchema } from "./metadata-types.js";

// Few names, among them the words pages use as titles, so that the same one turns up on many levels.
const name = fc.constantFrom(
  "Id",
  "Name",
  "Key",
  "Value",
  "Type",
  "Description",
  "Examples",
  "Note",
  "Tag",
  "ItemNo",
  "secondary_cidr",
  "__proto__",
);
const sentence = fc.constantFrom(
  "What it is.",
  "Shown on the sign (if any).",
  "A number. Nobody counts it.",
  "见文档。",
);
const list = fc.constantFrom(
  "What it is. Valid values:\n\n- **On**\n\n- **Off**: not on.",
  "How it is.\n\n- a\n    - b: the second\n- c",
);
const paragraphs = fc.constantFrom(
  "What it is.\n\nWhere it is.",
  "What it is.\n\nNote\n\nIt is late.",
);
const examples = {
  string: fc.constantFrom(
    "abc-1****",
    "2021-02-01T11:14Z",
    "cn-hangzhou",
    "https://a.b/c?d=e",
    '{"a":1}',
    "Yes",
    "a few words",
  ),
  integer: fc.constantFrom("0", "10", "65535"),
  number: fc.constantFrom("0.5", "3"),
  boolean: fc.constantFrom("true", "false"),
};

type ScalarType = keyof typeof examples;

/** A plain field. Without an example its description is one paragraph, for a second one would be taken for the example. */
const scalar: fc.Arbitrary<MetadataSchema> = fc
  .constantFrom<ScalarType>("string", "integer", "number", "boolean")
  .chain((type) =>
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          type: fc.constant(type),
          required: fc.boolean(),
          description: fc.oneof(sentence, list, paragraphs),
          example: examples[type],
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant(type), description: sentence }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant(type), required: fc.boolean() }) },
      {
        weight: 1,
        arbitrary: fc.constant({
          type: "integer",
          format: "int64",
          description: "How long.",
          example: "7",
        }),
      },
    ),
  );

const described = fc.oneof(
  fc.constant({}),
  fc.record({ description: fc.oneof(sentence, paragraphs) }),
);

function members(
  schema: fc.Arbitrary<MetadataSchema>,
): fc.Arbitrary<Readonly<Record<string, MetadataSchema>>> {
  return fc
    .uniqueArray(fc.tuple(name, schema), { minLength: 1, maxLength: 4, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

const { schema } = fc.letrec<{ schema: MetadataSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: "schema" },
    { weight: 4, arbitrary: scalar },
    {
      weight: 2,
      arbitrary: fc
        .tuple(described, fc.boolean(), members(tie("schema")))
        .map(([rest, required, properties]) => ({ type: "object", required, ...rest, properties })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(described, fc.boolean(), tie("schema"))
        .map(([rest, required, items]) => ({ type: "array", required, ...rest, items })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(sentence, scalar).map(([description, items]) => ({
        type: "array",
        description,
        example: "one-value",
        items,
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(described, tie("schema"))
        .map(([rest, additionalProperties]) => ({ type: "object", ...rest, additionalProperties })),
    },
  ),
}));

const errorCodes = fc.uniqueArray(
  fc.record({
    errorCode: fc.constantFrom("InvalidParameter", "Gone.Ship", "Denied"),
    errorMessage: fc.constantFrom("It is wrong.", "Some text", "It is gone. Look %s."),
  }),
  {
    maxLength: 3,
    selector: ({ errorCode }) => errorCode,
  },
);

/** An operation whose JSON example shows every member once, so that it decides the nesting of the answer. */
export const arbitraryOperation: fc.Arbitrary<MetadataOperation> = fc
  .record({
    parameters: members(schema).map((entries) =>
      Object.entries(entries).map(([key, inner]) => ({ name: key, schema: inner })),
    ),
    properties: members(schema),
    errors: errorCodes,
  })
  .map(({ parameters, properties, errors }) => {
    const answer = { type: "object", properties };
    return {
      parameters,
      responses: { 200: { schema: answer } },
      errorCodes: { 400: errors },
      responseDemo: JSON.stringify([
        { type: "json", example: JSON.stringify(sampleOf(answer), undefined, 2) },
      ]),
    };
  });

/** A metadata document with one operation. */
export function documentOf(operation: MetadataOperation): MetadataDocument {
  return {
    info: { style: "RPC", product: "Example", version: "2026-01-01" },
    apis: { Op: operation },
  };
}

function sampleOf(node: MetadataSchema): unknown {
  if (node.items !== undefined) return [sampleOf(node.items)];
  if (node.additionalProperties !== undefined)
    return { someKey: sampleOf(node.additionalProperties) };
  if (node.properties !== undefined)
    return Object.fromEntries(
      Object.entries(node.properties).map(([key, inner]) => [key, sampleOf(inner)]),
    );
  if (node.type === "boolean") return node.example === "true";
  return node.type === "string" ? (node.example ?? "text") : Number(node.example ?? 1);
}
