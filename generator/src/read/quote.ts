const longest = 120;

/** A piece of a source for use in a message: one line, no control characters, at most 120 characters. */
export function quote(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return `"${line.length > longest ? `${line.slice(0, longest)}…` : line}"`;
}
