import type { JsonSchema } from "./json-schema.js";

/** What a JSON Schema is wanted for, as Standard JSON Schema names it. */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});

type Json = Record<string, unknown>;

/** The document in the words of another version of JSON Schema; the same values pass. A copy, which the caller may change. */
export function jsonSchemaFor(target: JsonSchemaTarget, document: JsonSchema): Json {
  const copy = JSON.parse(JSON.stringify(document)) as Json;
  switch (target) {
    case "draft-2020-12":
      return copy;
    case "draft-07":
      return { ...mapped(copy, draft07), $schema: "http://json-schema.org/draft-07/schema#" };
    case "openapi-3.0":
      delete copy["$schema"];
      return mapped(inlined(copy), openApi);
    default:
      throw new RangeError(
        `There is no JSON Schema for "${target}"; ask for draft-2020-12, draft-07 or openapi-3.0.`,
      );
  }
}

/** Definitions stand elsewhere, and nothing beside a reference is read. */
function draft07({ $defs, $ref, ...rest }: Json): Json {
  return {
    ...rest,
    ...($defs === undefined ? {} : { definitions: $defs }),
    ...(typeof $ref === "string"
      ? { allOf: [{ $ref: $ref.replace("#/$defs/", "#/definitions/") }] }
      : {}),
  };
}

/** OpenAPI 3.0 has neither `if` nor `const`, one example, and no `$schema`. */
function openApi({ if: test, then, const: only, examples, ...rest }: Json): Json {
  return {
    ...rest,
    ...(test === undefined ? {} : { anyOf: [{ not: test }, then] }),
    ...(only === undefined ? {} : { enum: [only] }),
    ...(Array.isArray(examples) ? { example: examples[0] } : {}),
  };
}

/** The schema with every schema in it changed, the inner ones first. What is none, such as an `enum` or `x-rules`, stays. */
function mapped(schema: Json, change: (schema: Json) => Json): Json {
  const enter = (held: unknown): unknown =>
    Array.isArray(held) ? held.map(enter) : mapped(held as Json, change);
  return change(
    Object.fromEntries(
      Object.entries(schema).map(([key, held]) => {
        if (holding.has(key)) return [key, enter(held)];
        if (!named.has(key)) return [key, held];
        const members = Object.entries(held as Json);
        return [key, Object.fromEntries(members.map(([name, one]) => [name, enter(one)]))];
      }),
    ),
  );
}

/** Keywords that hold schemas by name, and those that hold one or a list of them. */
const named = new Set(["properties", "$defs"]);
const holding = new Set(["items", "not", "if", "then", "anyOf", "allOf"]);

/** The document with every reference replaced by what it refers to. */
function inlined({ $defs = {}, ...root }: Json): Json {
  const enter = (schema: unknown, open: readonly string[]): unknown => {
    if (Array.isArray(schema)) return schema.map((one) => enter(one, open));
    if (typeof schema !== "object" || schema === null) return schema;
    const { $ref, ...rest } = schema as Json;
    const inside = Object.fromEntries(
      Object.entries(rest).map(([key, one]) => [key, enter(one, open)]),
    );
    if (typeof $ref !== "string") return inside;
    if (open.includes($ref))
      throw new RangeError(
        `There is no JSON Schema for "openapi-3.0": ${$ref.slice(8)} holds itself.`,
      );
    const held = enter(($defs as Json)[$ref.slice(8)], [...open, $ref]) as Json;
    const rules = [inside, held].flatMap((one) => (one["x-rules"] ?? []) as unknown[]);
    return { ...held, ...inside, "x-rules": rules };
  };
  return enter(root, []) as Json;
}
