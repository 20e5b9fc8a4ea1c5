import stringWidth from "string-width";

// A number stays with its unit.
const between = /(?<=\S) (?!(?<=\d )(?:h|min|s|d|Mbps|%)\b)(?=\S)/;

/**
 * Breaks a line between words so that it keeps to a number of terminal columns; what follows the first line is indented. A word that is
 * longer stays whole. Colours go on over the break. Without a width the line stays as it is.
 */
export function wrap(line: string, width: number | undefined, indent = 0): readonly string[] {
  if (width === undefined || stringWidth(line) <= width) return [line];
  const space = " ".repeat(indent);
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(between)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current.trim() !== "" && stringWidth(longer) > width) {
      lines.push(current);
      current = `${space}${word}`;
    } else current = longer;
  }
  return [...lines, current];
}
