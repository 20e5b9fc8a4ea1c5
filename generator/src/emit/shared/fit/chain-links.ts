import type { Call, Expression, Index, Member } from "./syntax.js";

/** A dot and a name, a key in brackets, or a call. */
export type Link = Member | Index | Call;

/** A chain in the parts it may be broken into. */
export interface ChainParts {
  readonly start: Expression;
  /** What stays behind the start. */
  readonly head: readonly Link[];
  /** Each begins with a dot. */
  readonly tail: readonly (readonly Link[])[];
}

/** Divides `a.b(c).d(e)` into `a`, `.b(c)` and `.d(e)`. A short name in a statement, and a class, keep their first call. */
export function chainParts(root: Call, isStatement: boolean): ChainParts {
  const links: Link[] = [];
  let start: Expression = root;
  while (isLink(start)) {
    links.unshift(start);
    start = start.kind === "call" ? start.callee : start.object;
  }
  const split = splitOf(links);
  const head = links.slice(0, split);
  const tail = groupsOf(links.slice(split));
  const [first] = tail;
  if (first === undefined || !isMerged(start, head, first, isStatement))
    return { start, head, tail };
  return { start, head: [...head, ...first], tail: tail.slice(1) };
}

function isLink(node: Expression): node is Link {
  return node.kind === "member" || node.kind === "index" || (node.kind === "call" && !node.isNew);
}

/** How many links stay with the start: its calls, then every name but the one that is called. */
function splitOf(links: readonly Link[]): number {
  const isBound = (link: Link): boolean =>
    link.kind === "call" || (link.kind === "index" && isNumeric(link));
  let at = 0;
  while (at < links.length && isBound(links[at] as Link)) at += 1;
  if (links[0]?.kind === "call") return at;
  while (at + 1 < links.length && links[at + 1]?.kind !== "call") at += 1;
  return at;
}

function groupsOf(links: readonly Link[]): readonly (readonly Link[])[] {
  const groups: Link[][] = [];
  let isClosed = true;
  for (const link of links) {
    const opens = link.kind !== "call" && !(link.kind === "index" && isNumeric(link));
    if (groups.length === 0 || (opens && isClosed)) {
      groups.push([link]);
      isClosed = false;
    } else groups.at(-1)?.push(link);
    if (link.kind === "call") isClosed = true;
  }
  return groups;
}

function isNumeric({ key }: Index): boolean {
  return key.kind === "atom" && key.of === "number";
}

function isMerged(
  start: Expression,
  head: readonly Link[],
  [first]: readonly Link[],
  isStatement: boolean,
): boolean {
  const isComputed = first?.kind === "index";
  const last = head.at(-1);
  if (last !== undefined)
    return last.kind === "member" && (isComputed || isFactory(last.name.replace(/^\??\./, "")));
  if (start.kind !== "atom" || start.of !== "name") return false;
  return (
    start.text === "this" ||
    isComputed ||
    isFactory(start.text) ||
    (isStatement && start.text.length <= 2)
  );
}

/** A name that is likely to stand for a class or a library. */
function isFactory(name: string): boolean {
  return /^(?:[A-Z]|[$_]+$)/.test(name);
}
