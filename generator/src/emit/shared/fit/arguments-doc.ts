import { bracketed, choice, group, willBreak, type Doc } from "./doc.js";
import { isNumber } from "./is-simple.js";
import type { Layout } from "./layout.js";
import type { Expression } from "./syntax.js";

/** `(a, b)`; a last argument that breaks well keeps its brackets beside those of the call. */
export function argumentsDoc(args: readonly Expression[], layout: Layout): Doc {
  const docs = args.map(layout.expression);
  const last = docs.at(-1);
  if (last === undefined) return "()";
  const all = bracketed("(", docs, ")");
  if (areComposed(args)) return bracketed("(", docs, ")", { isBroken: true });
  const before = docs.slice(0, -1);
  if (!isLastHugged(args) || before.some(willBreak)) return all;
  const lead = before.flatMap((doc) => [doc, ", "]);
  return choice([
    ["(", ...lead, last, ")"],
    ["(", ...lead, group(last, true), ")"],
    bracketed("(", docs, ")", { isBroken: true }),
  ]);
}

function areComposed(args: readonly Expression[]): boolean {
  return args.filter(({ kind }) => kind === "arrow").length > 1;
}

function isLastHugged(args: readonly Expression[]): boolean {
  const last = args.at(-1);
  const other = args.at(-2);
  if (last === undefined || !canHug(last) || other?.kind === last.kind) return false;
  return !(
    last.kind === "array" &&
    other !== undefined &&
    ((args.length === 2 && other.kind === "arrow") || last.items.every(isNumber))
  );
}

function canHug(node: Expression): boolean {
  switch (node.kind) {
    case "object":
      return node.members.length > 0;
    case "array":
      return node.items.length > 0;
    case "cast":
      return canHug(node.of);
    case "open":
      return true;
    case "arrow": {
      const body = node.body.kind === "parentheses" ? node.body.of : node.body;
      return ["open", "arrow", "object", "array", "cast", "call", "conditional"].includes(
        body.kind,
      );
    }
    default:
      return false;
  }
}
