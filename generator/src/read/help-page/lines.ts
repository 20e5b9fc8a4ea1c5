/**
 * The lines of a page; the line with index `i` is line `i + 1` of the source. Non-breaking spaces and tabs become
 * spaces, invisible characters go, blanks at the end go. The indent stays: it is the depth of a bullet.
 */
export function splitLines(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\u00A0\u2007\u202F\t]/gu, " ")
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/gu, "")
    .split("\n")
    .map((line) => line.trimEnd());
}
