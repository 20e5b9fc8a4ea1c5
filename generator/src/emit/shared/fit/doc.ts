/**
 * A text that can be laid out in more than one way, in the algebra of Wadler and of Prettier: a group stands on one line where it
 * fits, else each `line` directly in it starts a new one.
 */
export type Doc = string | readonly Doc[] | Line | Indent | Group | IfBreak | Fill | Choice;

interface Line {
  readonly kind: "line";
  /** What stands for it where it is no break. */
  readonly flat: "" | " ";
}

interface Indent {
  readonly kind: "indent";
  readonly of: Doc;
  /** Indents only where this group is broken. */
  readonly after?: Group;
}

export interface Group {
  readonly kind: "group";
  readonly of: Doc;
  /** Never on one line. */
  readonly isBroken: boolean;
}

interface IfBreak {
  readonly kind: "ifBreak";
  readonly broken: Doc;
}

export interface Fill {
  readonly kind: "fill";
  readonly items: readonly Doc[];
  /** What follows the last where they take several lines. */
  readonly end: string;
}

/** Forms of the same from the tightest to the widest: the first that fits is taken, else the last. */
interface Choice {
  readonly kind: "choice";
  readonly forms: readonly Doc[];
}

/** A blank, or a new line. */
export const line: Doc = { kind: "line", flat: " " };

/** Nothing, or a new line. */
export const softline: Doc = { kind: "line", flat: "" };

export function indent(of: Doc): Doc {
  return { kind: "indent", of };
}

export function indentIfBroken(of: Doc, after: Group): Doc {
  return { kind: "indent", of, after };
}

export function group(of: Doc, isBroken = false): Group {
  return { kind: "group", of, isBroken: isBroken || willBreak(of) };
}

export function ifBroken(broken: Doc): Doc {
  return { kind: "ifBreak", broken };
}

/** As many items on each line as fit. */
export function fill(items: readonly Doc[], end: string): Doc {
  return { kind: "fill", items, end };
}

export function choice(forms: readonly Doc[]): Doc {
  return { kind: "choice", forms };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** `open`, the items, `close`: in one line or each item on its own. */
export function bracketed(
  open: string,
  items: readonly Doc[],
  close: string,
  { edge = softline, separator = ",", last = ",", isBroken = false }: BracketStyle = {},
): Doc {
  if (items.length === 0) return open + close;
  return group(
    [
      open,
      indent([edge, join([separator, line], items)]),
      last === "" ? "" : ifBroken(last),
      edge,
      close,
    ],
    isBroken,
  );
}

interface BracketStyle {
  /** What stands inside of the brackets. */
  readonly edge?: Doc;
  readonly separator?: string;
  /** What follows the last item where each has its own line. */
  readonly last?: string;
  readonly isBroken?: boolean;
}

/** Whether a group in it is never on one line. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (!("kind" in doc)) return doc.some(willBreak);
  switch (doc.kind) {
    case "group":
      return doc.isBroken;
    case "indent":
      return willBreak(doc.of);
    case "choice":
      return willBreak(doc.forms[0] ?? "");
    case "fill":
      return doc.items.some(willBreak);
    default:
      return false;
  }
}
