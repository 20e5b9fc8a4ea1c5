import { argumentsDoc } from "./arguments-doc.js";
import { chainParts, type Link } from "./chain-links.js";
import { UnknownSyntax } from "./cursor.js";
import { endsOpen } from "./ends-open.js";
import { choice, group, indent, line, willBreak, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { keyDoc, objectDoc } from "./object-doc.js";
import { isSimple } from "./is-simple.js";
import type { Call, Expression } from "./syntax.js";
import { typeArgumentsDoc } from "./type-doc.js";

/** Whether a call is of a member, or of what another call gave. */
export function isChain({ callee, isNew }: Call): boolean {
  return !isNew && (callee.kind === "member" || callee.kind === "index" || callee.kind === "call");
}

/** `a.b(c).d(e)`: on one line, or each call on its own. */
export function chainDoc(root: Call, layout: Layout, isStatement = false): Doc {
  const { start, head, tail } = chainParts(root, isStatement);
  const headDoc: Doc = [objectDoc(start, layout), ...head.map((link) => linkDoc(link, layout))];
  const tailDocs = tail.map((links) => links.map((link) => linkDoc(link, layout)));
  const oneLine: Doc = [headDoc, ...tailDocs];
  if (tail.length <= 1) return group(oneLine);
  if (endsOpen(root)) throw new UnknownSyntax("a chain that later lines end");
  const broken = group(
    tailDocs.map((doc) => [line, doc]),
    true,
  );
  const expanded: Doc = [headDoc, indent(broken)];
  const calls = [...head, ...tail.flat()].filter((link) => link.kind === "call");
  const isBroken =
    (calls.length > 2 && calls.some(({ args }) => !args.every((arg) => isSimple(arg)))) ||
    [headDoc, ...tailDocs.slice(0, -1)].some(willBreak);
  return isBroken ? group(expanded, true) : choice([oneLine, expanded]);
}

/** Whether an expression is a chain that may be broken at its dots. */
export function isLongChain(node: Expression): boolean {
  return node.kind === "call" && isChain(node) && chainParts(node, false).tail.length > 1;
}

function linkDoc(link: Link, layout: Layout): Doc {
  switch (link.kind) {
    case "member":
      return link.name;
    case "index":
      return keyDoc(link.key, layout);
    case "call":
      return [typeArgumentsDoc(link.types, layout), argumentsDoc(link.args, layout)];
  }
}
