import type { CuratedConstraint } from "../overlay/curated.js";
import type { FieldNode } from "./field-tree.js";
import type { Schema, StatedConstraint } from "./openapi-document.js";

/** Registers a named schema and returns the reference to it. */
export type Define = (name: string, schema: Schema) => Schema;

/** Whether a field is sent or received. Of an answer nothing is promised, whatever its source calls required. */
export type Direction = "request" | "response";

/** The schema of a field and everything below it. Objects with a curated name become components. */
export function fieldSchema(
  node: FieldNode,
  operation: string,
  direction: Direction,
  define: Define,
): Schema {
  const { field } = node;
  const constraints = statedConstraints(node, operation, direction);
  const below = (inner: FieldNode): Schema => fieldSchema(inner, operation, direction, define);
  const hasDescription = field.description !== undefined;
  // What belongs to the place a shape is used in, not to the shape.
  const source = `${operation} ${field.path}`;
  const shared = {
    ...(hasDescription ? { description: field.description } : {}),
    ...(field.deprecated === true ? { deprecated: true as const } : {}),
    ...keywords(constraints),
    ...(constraints.length === 0 ? {} : { "x-acs-constraints": constraints }),
  };
  switch (field.type) {
    case "object": {
      // Nobody says what is in it, so anything may be.
      if (node.members.length === 0 && field.path !== "" && field.name === undefined)
        return { type: "object", ...shared, additionalProperties: true, "x-acs-source": source };
      const required =
        direction === "response"
          ? []
          : node.members
              .filter((member) => member.field.required === true)
              .map((member) => member.name);
      const schema: Schema = {
        type: "object",
        ...shared,
        properties: Object.fromEntries(node.members.map((member) => [member.name, below(member)])),
        ...(required.length === 0 ? {} : { required }),
        ...(direction === "response" ? {} : { additionalProperties: false }),
        ...(field.relations === undefined ? {} : { "x-acs-relations": field.relations }),
        ...(field.path === "" ? {} : { "x-acs-source": source }),
      };
      return field.name === undefined ? schema : define(field.name, schema);
    }
    case "array":
      return {
        type: "array",
        ...shared,
        ...(node.items === undefined ? {} : { items: below(node.items) }),
        "x-acs-source": source,
      };
    case "map":
      return {
        type: "object",
        ...shared,
        // The one schema of all values stands below the map as if it were a member.
        additionalProperties: node.members[0] === undefined ? true : below(node.members[0]),
        "x-acs-source": source,
      };
    case "any":
      return { ...shared, "x-acs-source": source };
    default:
      return {
        type: field.type,
        ...(field.type === "integer" && field.format === "int64" ? { format: "int64" } : {}),
        ...shared,
        ...(field.enum === undefined
          ? {}
          : field.closed === true
            ? { enum: field.enum }
            : { "x-acs-known-values": field.enum }),
        ...(field.default === undefined ? {} : { default: field.default }),
        ...(field.example === undefined ? {} : { examples: [field.example] }),
        "x-acs-source": source,
      };
  }
}

/** Adds level (an answer is never refused for a rule) and source; drops what says nothing; a count stated on a plain member of an item is a count of items, since it has nothing else to count. */
function statedConstraints(
  node: FieldNode,
  operation: string,
  direction: Direction,
): readonly StatedConstraint[] {
  const own = node.field.constraints.filter((constraint) => says(constraint, node.field.type));
  const fromItem =
    node.field.type === "array"
      ? (node.items?.members ?? [])
          .filter((member) => member.field.type !== "array")
          .flatMap((member) =>
            member.field.constraints.filter((constraint) => constraint.kind === "maxItems"),
          )
      : [];
  const known = new Set<string>();
  return [...own, ...fromItem].flatMap((constraint) => {
    const {
      line: _line,
      pointer: _pointer,
      level = direction === "response" ? "warn" : "error",
      source = `${operation} ${node.field.path}`,
      ...rule
    } = constraint as CuratedConstraint & { line?: number; pointer?: string };
    const key = JSON.stringify(rule);
    if (known.has(key)) return [];
    known.add(key);
    return [{ ...rule, level, source }];
  });
}

function says(constraint: CuratedConstraint, type: string): boolean {
  if (constraint.kind === "minLength" || constraint.kind === "minItems")
    return constraint.value > 0;
  return constraint.kind !== "maxItems" || type === "array";
}

/** JSON Schema keywords of the rules that have one and reject. */
function keywords(
  constraints: readonly StatedConstraint[],
): Partial<
  Record<"minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems", number>
> {
  const found: Record<string, number> = {};
  for (const constraint of constraints)
    if (constraint.level === "error" && "value" in constraint)
      found[constraint.kind] = constraint.value;
  return found;
}
