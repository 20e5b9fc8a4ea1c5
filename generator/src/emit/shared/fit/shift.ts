/** Where a bracket that ends a line went further in, what becomes of everything up to its other half. */
export interface Shift {
  /** Blanks that come in front. */
  readonly by: string;
  /** Indentation of the line with the other half. */
  readonly until: string;
  /** The other half. */
  readonly close: string;
  /** The bracket of a call stands on a line of its own. */
  readonly isApart: boolean;
}

/** What breaking a line means for those after it; nothing unless it ends in a bracket that moved. */
export function shiftOf(line: string, broken: string): Shift | undefined {
  if (!line.endsWith("{") && !line.endsWith("[")) return undefined;
  const until = indentOf(line);
  const by = indentOf(broken.slice(broken.lastIndexOf("\n") + 1)).slice(until.length);
  return by === ""
    ? undefined
    : { by, until, close: line.endsWith("{") ? "}" : "]", isApart: /[(,]\n *.$/.test(broken) };
}

/** The lines up to the other half, and its own; undefined where that ends a call in a way that is not known here. */
export function shifted(lines: string, { by, until, isApart }: Shift): string | undefined {
  // An empty line would get blanks; there is none in what is printed.
  if (lines.includes("\n\n")) return undefined;
  const all = by + lines.replaceAll("\n", `\n${by}`);
  if (!isApart) return all;
  const last = all.lastIndexOf("\n") + 1 + by.length + until.length + 1;
  return all[last] === ")"
    ? `${all.slice(0, last)},\n${by.slice(2)}${until}${all.slice(last)}`
    : undefined;
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
