import type { CuratedField } from "../overlay/curated.js";
import { compare } from "./canonical.js";

/** A field with the fields below it. */
export interface FieldNode {
  /** Last part of the path; `""` for the answer itself and for items. */
  readonly name: string;
  readonly field: CuratedField;
  readonly members: readonly FieldNode[];
  readonly items: FieldNode | undefined;
}

type Growing = {
  name: string;
  field: CuratedField;
  members: FieldNode[];
  items: FieldNode | undefined;
};

/**
 * Turns the list of rows back into trees. Parents stand before their children, so the parent of a row is the
 * longest path seen so far that its own path continues; names may themselves hold dots. Siblings are sorted,
 * required ones first.
 */
export function fieldTree(fields: readonly CuratedField[]): readonly FieldNode[] {
  const roots: FieldNode[] = [];
  const byPath = new Map<string, Growing>();
  for (const field of fields) {
    const node: Growing = { name: field.path, field, members: [], items: undefined };
    const parent = parentOf(field.path, byPath);
    byPath.set(field.path, node);
    if (parent === undefined) {
      roots.push(node);
    } else if (field.path === `${parent.field.path}[]`) {
      node.name = "";
      parent.items = node;
    } else {
      node.name =
        parent.field.path === "" ? field.path : field.path.slice(parent.field.path.length + 1);
      parent.members.push(node);
    }
  }
  for (const node of byPath.values()) node.members.sort(order);
  return roots.toSorted(order);
}

function order(a: FieldNode, b: FieldNode): number {
  return (
    Number(b.field.required === true) - Number(a.field.required === true) || compare(a.name, b.name)
  );
}

function holds({ field: { type } }: Growing, cut: string | undefined): boolean {
  return cut === "." ? type === "object" || type === "map" : type === "array";
}

function parentOf(path: string, seen: ReadonlyMap<string, Growing>): Growing | undefined {
  if (path === "") return undefined;
  for (let end = path.length - 1; end > 0; end -= 1) {
    const cut = path[end];
    if (cut === "." || path.slice(end) === "[]") {
      const parent = seen.get(path.slice(0, end));
      // A name with a point in it may begin with the name of a text beside it.
      if (parent !== undefined && holds(parent, cut)) return parent;
    }
  }
  return seen.get("");
}
