import { group, ifBroken, indent, line, softline, type Doc } from "./doc.js";

/** How a list in brackets is written; as arguments are, if nothing is said. */
interface BracketStyle {
  /** What stands inside of the brackets. */
  readonly edge?: Doc;
  readonly separator?: string;
  /** What follows the last item where each has its own line. */
  readonly last?: string;
  readonly isBroken?: boolean;
}

/** `open`, the items, `close`: in one line or each item on its own. */
export function bracketed(
  open: string,
  items: readonly Doc[],
  close: string,
  style: BracketStyle = {},
): Doc {
  return items.length === 0
    ? open + close
    : group(bracketedParts(open, items, close, style), style.isBroken);
}

/** The same, for whoever puts it into a group with more. */
export function bracketedParts(
  open: string,
  items: readonly Doc[],
  close: string,
  { edge = softline, separator = ",", last = "," }: BracketStyle = {},
): Doc {
  if (items.length === 0) return open + close;
  const inner: Doc[] = [];
  for (const item of items) inner.push(inner.length === 0 ? edge : [separator, line], item);
  return [open, indent(inner), last === "" ? "" : ifBroken(last), edge, close];
}
