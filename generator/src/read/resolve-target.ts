import type { OpenField, OpenFields } from "./field-draft.js";
import type { FoundConstraint } from "./prose/prose-context.js";

/**
 * The field a rule binds, which is not always the one that states it; undefined where it cannot be told.
 * @param bearer the field that what is said of values belongs to: the item of a list of plain values.
 */
export function resolveTarget(
  { target, constraint, counts }: FoundConstraint,
  field: OpenField,
  bearer: OpenField,
  fields: OpenFields,
): OpenField | undefined {
  const { path, type } = field.draft.fact;
  const isCount = constraint.kind === "minItems" || constraint.kind === "maxItems";
  if (target === "array") return type === "array" ? field : fields.byPath.get(arrayAround(path));
  if (target !== "self")
    return fields.byWord.get(
      `${path.slice(0, path.lastIndexOf(".") + 1)}${target.sibling}`.toLowerCase(),
    );
  if (!isCount) return bearer;
  // What is counted in the text of an item are the items.
  if (path.endsWith("[]")) return fields.byPath.get(arrayAround(path));
  // A list of its own, not inside another one, can only be counted itself.
  if (counts === undefined || (type === "array" && !path.includes("[]"))) return field;
  if (names(counts, lastName(path))) return field;
  const around = arrayAround(path);
  return names(counts, lastName(around))
    ? type === "array"
      ? fields.byPath.get(around)
      : field
    : undefined;
}

/** The array nearest to a path: `Filter` for `Filter[].Key` and for `Filter[]`. */
function arrayAround(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("[]")));
}

function lastName(path: string): string {
  return path
    .slice(path.lastIndexOf(".") + 1)
    .replace("[]", "")
    .toLowerCase();
}

/** True when one of the counted words is part of the name: "tag keys" names `Key` and `Tag`. */
function names(counted: string, name: string): boolean {
  return counted
    .toLowerCase()
    .split(" ")
    .map((word) => word.replace(/(?<=.{2})s$/u, ""))
    .some((word) => word.length > 1 && name.includes(word));
}
