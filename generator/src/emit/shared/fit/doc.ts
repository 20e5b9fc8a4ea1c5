/**
 * A text that can be laid out in more than one way, in the algebra of Wadler and of Prettier: a group stands on one line where it
 * fits, else each `line` directly in it starts a new one.
 */
export type Doc = string | readonly Doc[] | Line | Indent | Group | Moved | IfBreak | Fill | Choice;

interface Line {
  readonly kind: "line";
  /** What stands for it where it is no break. */
  readonly flat: "" | " ";
}

interface Indent {
  readonly kind: "indent";
  readonly of: Doc;
}

export interface Group {
  readonly kind: "group";
  readonly of: Doc;
  /** Never on one line; neither is what it is in. */
  readonly isBroken: boolean;
}

interface Moved {
  readonly kind: "moved";
  readonly of: Doc;
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

/** Behind a blank; on the next line, a step in, only if not even its beginning has room on this one. */
export function moved(of: Doc): Doc {
  return { kind: "moved", of };
}

export function group(of: Doc, isBroken = false): Group {
  return { kind: "group", of, isBroken };
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
  const joined: Doc[] = [];
  for (const doc of docs) {
    if (joined.length > 0) joined.push(separator);
    joined.push(doc);
  }
  return joined;
}

/** Whether something in it is never on one line. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (!("kind" in doc)) return doc.some(willBreak);
  switch (doc.kind) {
    case "group":
      return doc.isBroken || willBreak(doc.of);
    case "indent":
    case "moved":
      return willBreak(doc.of);
    case "choice":
      return willBreak(doc.forms[0] ?? "");
    case "fill":
      return doc.items.some(willBreak);
    default:
      return false;
  }
}
