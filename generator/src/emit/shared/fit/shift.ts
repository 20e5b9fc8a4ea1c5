/** Where a bracket that ends a line went further in, what becomes of everything up to its other half. */
export interface Shift {
  /** Blanks that come in front. */
  readonly by: string;
  /** Indentation of the line with the other half. */
  readonly until: string;
  /** The bracket of a call stands on a line of its own. */
  readonly isApart: boolean;
}

/** What breaking a line means for those after it; nothing unless it ends in a bracket that moved. */
export function shiftOf(line: string, broken: string): Shift | undefined {
  if (!/[[{]$/.test(line)) return undefined;
  const until = indentOf(line);
  const last = broken.slice(broken.lastIndexOf("\n") + 1);
  const by = indentOf(last).slice(until.length);
  return by === "" ? undefined : { by, until, isApart: /[(,]\n *[[{]$/.test(broken) };
}

/** A line of those; undefined where it ends a call in a way that is not known here. */
export function shifted(line: string, { by, until, isApart }: Shift): string | undefined {
  if (line === "") return line;
  if (!isApart || indentOf(line) !== until) return by + line;
  const [, bracket, rest] = /^([}\]])(\).*)$/.exec(line.slice(until.length)) ?? [];
  return rest === undefined ? undefined : `${by}${until}${bracket},\n${by.slice(2)}${until}${rest}`;
}

export function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
