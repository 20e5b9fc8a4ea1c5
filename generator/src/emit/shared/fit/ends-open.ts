import type { Expression } from "./syntax.js";

/** Whether an expression ends in a bracket that a later line closes: the bracket, a function with such a body, a call with such an argument. */
export function endsOpen(node: Expression | undefined): boolean {
  switch (node?.kind) {
    case "open":
      return true;
    case "arrow":
      return endsOpen(node.body);
    case "call":
      return endsOpen(node.args.at(-1));
    default:
      return false;
  }
}
