import { readFileSync } from "node:fs";

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

import { generatorFolder } from "../place.js";
import { Problem } from "../problem.js";

let validate: ValidateFunction | undefined;

/**
 * Refuses facts and overlay results of another shape than `schemas/curated-operation.schema.json`: members nobody reads,
 * kinds and levels that do not exist, values of the wrong type. They would otherwise be lost in silence, and with them a rule.
 * @param file what a person has to look at: the overlay, or the file of facts.
 */
export function checkCurated(curated: Readonly<Record<string, object>>, file: string): void {
  for (const [name, operation] of Object.entries(curated)) {
    validate ??= compile();
    if (validate(operation)) continue;
    const error = mostTelling(validate.errors ?? []);
    throw new Problem({
      code: "curated-shape",
      file,
      message: `${placeOf(name, operation, error.instancePath)} ${complaint(error)}`,
      remedy:
        "Correct what adds it; generator/schemas/curated-operation.schema.json lists what there may be.",
    });
  }
}

function compile(): ValidateFunction {
  const schema = readFileSync(
    new URL("schemas/curated-operation.schema.json", generatorFolder),
    "utf8",
  );
  return new Ajv2020({ strict: false, discriminator: true, allErrors: true }).compile(
    JSON.parse(schema) as object,
  );
}

/** The deepest one says most: those above it only say that something below is wrong. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject {
  const depth = (error: ErrorObject): number => error.instancePath.split("/").length;
  const [first] = errors.toSorted((a, b) => depth(b) - depth(a));
  if (first === undefined) throw new Error("a failed validation gives errors");
  return first;
}

/** `$.Op.request[?@.path == 'Size'].constraints[0]`, as an overlay would address it. */
function placeOf(name: string, operation: object, pointer: string): string {
  const [part, index, ...rest] = pointer.split("/").slice(1);
  if (part === undefined) return `$.${name}`;
  const row = (operation as Readonly<Record<string, unknown>>)[part];
  const path = Array.isArray(row)
    ? (row[Number(index)] as { readonly path?: string } | undefined)?.path
    : undefined;
  const at =
    path === undefined ? (index === undefined ? "" : step(index)) : `[?@.path == '${path}']`;
  return `$.${name}.${part}${at}${rest.map(step).join("")}`;
}

function step(name: string): string {
  return /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
}

function complaint({ keyword, params, message }: ErrorObject): string {
  if (keyword === "additionalProperties")
    return `has a member \`${String(params["additionalProperty"])}\`, which nothing reads`;
  if (keyword === "enum")
    return `must be one of ${(params["allowedValues"] as readonly unknown[]).join(", ")}`;
  if (keyword === "discriminator")
    return `has a kind that does not exist: ${String(params["tagValue"])}`;
  return message ?? `breaks the rule ${keyword}`;
}
