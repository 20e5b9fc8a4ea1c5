import type { Expression } from "./syntax.js";

/** An expression without its parentheses and the comment before it. */
export function bare(node: Expression): Expression {
  return node.kind === "parentheses" || node.kind === "comment" ? bare(node.of) : node;
}
