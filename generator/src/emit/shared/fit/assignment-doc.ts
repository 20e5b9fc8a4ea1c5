import { bare } from "./bare.js";
import { binaryParts, isInlined } from "./binary-doc.js";
import { isLongChain } from "./chain-doc.js";
import { columnsOf } from "./columns.js";
import { group, indent, line, moved, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { width } from "./print-doc.js";
import type { Expression, Type } from "./syntax.js";

/** `left = right`, or with a colon, broken behind the operator where the right side gains by it. */
export function assignmentDoc(
  left: Doc,
  operator: string,
  right: Expression,
  layout: Layout,
  isLeftShort = false,
  type?: Type,
): Doc {
  const value = bare(right);
  const doc =
    right.kind === "binary" ? group(binaryParts(right, layout)) : layout.expression(right);
  if (type !== undefined && isComplex(type)) return group([left, operator, " ", group(doc)]);
  if (breaksBehind(value)) return behind(left, operator, doc);
  if (isLeftShort) return group([group(left), operator, " ", doc]);
  const inner = innermost(value);
  if ((inner.kind === "atom" && inner.of === "string") || isPoorlyBreakable(inner))
    return behind(left, operator, doc);
  if (
    inner.kind === "atom" &&
    (inner.of === "template" || inner.of === "number" || /^(?:true|false)$/.test(inner.text))
  )
    return group([group(left), operator, " ", doc]);
  return group([group(left), operator, moved(doc)]);
}

function behind(left: Doc, operator: string, doc: Doc): Doc {
  return group([group(left), operator, group(indent([line, doc]))]);
}

function innermost(node: Expression): Expression {
  return node.kind === "unary" ? innermost(bare(node.of)) : node;
}

/** A type whose arguments have arguments, of which there are several, is broken before what is assigned. */
function isComplex(type: Type): boolean {
  return (
    type.kind === "word" &&
    type.args.length > 1 &&
    type.args.some((one) => one.kind === "word" && one.args.length > 0)
  );
}

function breaksBehind(node: Expression): boolean {
  if (node.kind === "binary") return !isInlined(node);
  if (node.kind === "conditional") {
    const test = bare(node.test);
    return test.kind === "binary" && !isInlined(test);
  }
  if (node.kind !== "unary") return false;
  const inner = innermost(node);
  return (
    (inner.kind === "atom" && inner.of !== "name" && inner.of !== "template") ||
    isPoorlyBreakable(inner)
  );
}

/** Names and keys behind each other, with calls that have hardly an argument: breaking in it would help nobody. */
function isPoorlyBreakable(node: Expression): boolean {
  let at = node;
  let calls = 0;
  if (at.kind === "atom") return false;
  while (at.kind !== "atom") {
    if (at.kind === "call" && !at.isNew) {
      calls += 1;
      const [arg, ...more] = at.args;
      if (more.length > 0 || (arg !== undefined && !isShort(arg)) || isComplexList(at.types))
        return false;
      at = at.callee;
    } else if (at.kind === "member" || at.kind === "index") at = at.object;
    else return false;
  }
  return at.of === "name" && (calls === 0 || !isLongChain(node));
}

function isComplexList(types: readonly Type[]): boolean {
  return (
    types.length > 1 || types.some(({ kind }) => ["union", "intersection", "object"].includes(kind))
  );
}

function isShort(arg: Expression): boolean {
  const node = bare(arg);
  if (node.kind === "unary") return isShort(node.of);
  if (node.kind !== "atom") return false;
  if (node.of === "template") return !node.text.includes("${") && node.text.length - 2 <= width / 4;
  return node.of === "number" || columnsOf(node.text) <= width / 4;
}
