import type { Expression } from "./syntax.js";

/** Whether an argument is no reason to break a chain of calls. */
export function isSimple(node: Expression, depth = 0): boolean {
  if (depth >= 2) return false;
  switch (node.kind) {
    case "atom":
      if (node.of === "template") return !node.text.includes("${");
      return node.of !== "pattern" || node.text.length <= 7;
    case "object":
      return node.members.every(
        (member) =>
          (member.kind === "property" && isSimple(member.value, depth + 1)) ||
          member.kind === "atom",
      );
    case "array":
      return node.items.every((item) => isSimple(item, depth + 1));
    case "unary":
      return /^[!\-+~]$/.test(node.operator) && isSimple(node.of, depth);
    case "member":
      return isSimple(node.object, depth);
    case "index":
      return isSimple(node.key, depth) && isSimple(node.object, depth);
    case "call":
      return (
        isSimple(node.callee, depth) &&
        node.args.length + depth <= 2 &&
        node.args.every((arg) => isSimple(arg, depth + 1))
      );
    case "parentheses":
      return isSimple(node.of, depth);
    default:
      return false;
  }
}

/** A number, signed or not. */
export function isNumber(node: Expression): boolean {
  const inner = node.kind === "unary" && /^[-+]$/.test(node.operator) ? node.of : node;
  return inner.kind === "atom" && inner.of === "number";
}
