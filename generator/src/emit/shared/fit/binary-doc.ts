import { group, indent, line, softline, type Doc } from "./doc.js";
import { bare } from "./bare.js";
import type { Layout } from "./layout.js";
import { strengthOf } from "./strength-of.js";
import type { Binary, Expression } from "./syntax.js";

/** A chain of operators that no one else indents: its first operand, the others a step in. */
export function binaryDoc(node: Binary, layout: Layout): Doc {
  const [first = "", ...rest] = binaryParts(node, layout);
  return group([first, indent(rest)]);
}

/** In parentheses that stand for the indentation, as behind `!` or before a dot. */
export function enclosedDoc(node: Binary, layout: Layout): Doc {
  return ["(", group([indent([softline, binaryParts(node, layout)]), softline]), ")"];
}

/** The operands of operators that bind alike, each but the first behind its operator, on lines of their own or all on one. */
export function binaryParts(
  node: Binary,
  layout: Layout,
  isCondition = false,
  parent?: string,
): readonly Doc[] {
  const { operator, left, right } = node;
  const kind = kindOf(node);
  const parts: Doc[] =
    left.kind === "binary" && areAlike(operator, left.operator)
      ? [...binaryParts(left, layout, isCondition, kind)]
      : [group(layout.expression(left))];
  const isInline = kind === "logical" && isFilled(bare(right));
  const tail: Doc = [operator, isInline ? " " : line, layout.expression(right)];
  const isGrouped =
    !(isCondition && kind === "logical") &&
    parent !== kind &&
    kindOf(left) !== kind &&
    kindOf(right) !== kind;
  parts.push(" ", isGrouped ? group(tail) : tail);
  return parts;
}

function kindOf(node: Expression): string {
  const inner = bare(node);
  if (inner.kind !== "binary") return inner.kind;
  return isLogical(inner) ? "logical" : "binary";
}

/** Whether a chain's end stays where it is, because it breaks well by itself. */
export function isInlined(node: Binary): boolean {
  return isLogical(node) && isFilled(bare(node.right));
}

function isLogical({ operator }: Binary): boolean {
  return ["&&", "||", "??"].includes(operator);
}

function isFilled(node: Expression): boolean {
  return (
    (node.kind === "object" && node.members.length > 0) ||
    (node.kind === "array" && node.items.length > 0)
  );
}

/** Whether operators stand in one chain, as those that bind alike do, unless the reader would stumble. */
function areAlike(one: string, other: string): boolean {
  const strength = strengthOf(one);
  if (strength !== strengthOf(other) || one === "**" || strength === 7) return false;
  if (one === "%" || other === "%") return strength !== 11 || one === other ? one !== "%" : false;
  return one === other || strength !== 11;
}
