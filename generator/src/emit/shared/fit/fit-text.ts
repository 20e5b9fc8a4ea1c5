import { columnsOf } from "./columns.js";
import { fitLine } from "./fit-line.js";
import { width } from "./print-doc.js";
import { indentOf, shiftOf, shifted, type Shift } from "./shift.js";

/**
 * A printed file with every line that takes more than 100 columns broken as oxfmt breaks it; undefined where there is a line that
 * is none of those known here.
 */
export function fitText(text: string): string | undefined {
  let fitted = "";
  let copied = 0;
  // A letter takes two columns at most.
  const least = hasOnlyAscii(text) ? width : width / 2;
  let shift: Shift | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (shift !== undefined || (end - start > least && !isComment(text, start))) {
      const given = text.slice(start, end);
      const line = shift === undefined ? given : shifted(given, shift);
      if (line === undefined) return undefined;
      if (shift !== undefined && indentOf(given) === shift.until) shift = undefined;
      const columns = columnsOf(line);
      const broken = columns <= width ? line : fitLine(line, columns);
      if (broken === undefined) return undefined;
      if (broken !== given) {
        shift ??= shiftOf(given, broken);
        fitted += text.slice(copied, start) + broken;
        copied = end;
      }
    }
    start = end + 1;
  }
  return copied === 0 ? text : fitted + text.slice(copied);
}

function hasOnlyAscii(text: string): boolean {
  return !/[\u0080-\uFFFF]/.test(text);
}

/** Whether a line is one of a comment, which stays as it is. */
function isComment(text: string, start: number): boolean {
  let at = start;
  while (text[at] === " ") at += 1;
  return text[at] === "*" || text.startsWith("/*", at) || text.startsWith("//", at);
}
