import type { FieldNode } from "../../openapi/field-tree.js";
import { fieldTree } from "../../openapi/field-tree.js";
import type { CuratedField } from "../../overlay/curated.js";

/**
 * Type names for the objects of one request or answer, by path: the path itself behind `prefix`, so that no other field and no
 * other operation can change a name. Objects that only wrap a list get none, and leave no trace in the names below.
 * @param taken gets every name that is given.
 */
export function nameObjects(
  fields: readonly CuratedField[],
  prefix: string,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const enter = (node: FieldNode, words: string): void => {
    const isItem = node.field.path.endsWith("[]") || node.field.path.endsWith(".*");
    const own = isItem ? singular(words) : `${words}${typeWord(node.name)}`;
    const isNamed =
      node.field.type === "object" &&
      node.field.path !== "" &&
      node.members.length > 0 &&
      (isItem || !wrapsList(node));
    if (isNamed) names.set(node.field.path, unused(`${prefix}${own}`, taken));
    const inner = !isItem && wrapsList(node) ? words : own;
    for (const member of node.members) enter(member, inner);
    if (node.items !== undefined) enter(node.items, own);
  };
  for (const node of fieldTree(fields)) enter(node, "");
  return names;
}

/** An object with one list in it, which is how this style writes a list of an answer. */
function wrapsList({ field, members }: FieldNode): boolean {
  return field.type === "object" && members.length === 1 && members[0]?.field.type === "array";
}

/** `PrefixLists` to `PrefixList`, for one of them. What only looks like a plural stays. */
function singular(words: string): string {
  if (/(?:ss|us|is|[A-Z]s)$/.test(words)) return words;
  return words
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/s$/, "");
}

/** `in-use.Flag` to `InUseFlag`. */
function typeWord(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("");
}

/** Two paths may differ in signs no name can hold, or in case alone. */
function unused(name: string, taken: Set<string>): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) found = `${name}${count}`;
  taken.add(found.toLowerCase());
  return found;
}
