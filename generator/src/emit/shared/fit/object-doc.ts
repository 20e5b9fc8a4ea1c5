import { enclosedDoc } from "./binary-doc.js";
import { group, indent, softline, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import type { Expression, Member } from "./syntax.js";

/** What an operator or a dot stands at; operators in it are in parentheses. */
export function objectDoc(node: Expression, layout: Layout): Doc {
  return node.kind === "parentheses" && node.of.kind === "binary"
    ? enclosedDoc(node.of, layout)
    : layout.expression(node);
}

/** `[key]`; a number never has a line of its own. */
export function keyDoc(key: Expression, layout: Layout): Doc {
  return key.kind === "atom" && key.of === "number"
    ? `[${key.text}]`
    : group(["[", indent([softline, layout.expression(key)]), softline, "]"]);
}

/** `a.b.c`, broken before a dot at need; of two names alone the second stays. */
export function namesDoc({ object, name }: Member, layout: Layout, isInner = false): Doc {
  const owner =
    object.kind === "member" ? namesDoc(object, layout, true) : objectDoc(object, layout);
  return object.kind === "atom" && !isInner
    ? [owner, name]
    : [owner, group(indent([softline, name]))];
}
