import { bracketed } from "./bracketed.js";
import { UnknownSyntax } from "./cursor.js";
import { endsOpen } from "./ends-open.js";
import { choice, group, indent, join, line, softline, willBreak, type Doc } from "./doc.js";
import { isNumber } from "./is-simple.js";
import type { Layout } from "./layout.js";
import type { Expression } from "./syntax.js";

/** `(a, b)`; a last argument that breaks well keeps its brackets beside those of the call. */
export function argumentsDoc(args: readonly Expression[], layout: Layout): Doc {
  const docs = args.map(layout.expression);
  const last = docs.at(-1);
  if (last === undefined) return "()";
  if (endsOpen(args.at(-1))) return openDoc(args, docs);
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

/** Arguments the last of which a later line ends: they stay on the line, or it takes a formatter to see the whole. */
function openDoc(args: readonly Expression[], docs: readonly Doc[]): Doc {
  if (!args.slice(0, -1).every(({ kind }) => kind === "atom"))
    throw new UnknownSyntax("arguments that may be broken before an open one");
  return choice([
    ["(", join(", ", docs)],
    group(["(", indent([softline, join([",", line], docs)])], true),
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
