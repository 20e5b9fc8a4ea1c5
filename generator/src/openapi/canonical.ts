import type { CuratedConstraint, CuratedField, CuratedOperation } from "../overlay/curated.js";

/**
 * The operation with everything that has no order of its own in a fixed one, so that a source printed in another
 * order leads to the same files. Rows keep theirs here; `fieldTree` sorts siblings.
 */
export function canonical(operation: CuratedOperation): CuratedOperation {
  return {
    ...operation,
    request: operation.request.map(canonicalField),
    response: operation.response.map(canonicalField),
    errors: operation.errors.toSorted((a, b) => compare(a.code, b.code) || a.status - b.status),
    ram: operation.ram
      .map((entry) => ({
        ...entry,
        resources: entry.resources.toSorted(
          (a, b) => compare(a.type, b.type) || compare(a.arn, b.arn),
        ),
      }))
      .toSorted((a, b) => compare(a.action, b.action)),
    ...(operation.example === undefined ? {} : { example: sortedKeys(operation.example) }),
  };
}

/** By UTF-16 units, which every machine does alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function canonicalField({ enum: values, ...field }: CuratedField): CuratedField {
  // Both values of a boolean say no more than its type.
  const listed = field.type === "boolean" ? undefined : values;
  return {
    ...field,
    constraints: field.constraints
      .map(canonicalConstraint)
      .toSorted((a, b) => compare(a.kind, b.kind) || compare(JSON.stringify(a), JSON.stringify(b))),
    ...(listed === undefined
      ? {}
      : {
          enum: listed.toSorted((a, b) =>
            typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b)),
          ),
        }),
  };
}

function canonicalConstraint(constraint: CuratedConstraint): CuratedConstraint {
  return "values" in constraint
    ? { ...constraint, values: constraint.values.toSorted(compare) }
    : constraint;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => compare(a, b))
      .map(([key, member]) => [key, sortedKeys(member)]),
  );
}
