import { columnsOf } from "./columns.js";
import { fitLine } from "./fit-line.js";
import { width } from "./print-doc.js";
import { shiftOf, shifted } from "./shift.js";

/**
 * A printed file with every line that takes more than 100 columns broken as oxfmt breaks it; undefined where there is a line that
 * is none of those known here.
 */
export function fitText(text: string): string | undefined {
  let fitted = "";
  let copied = 0;
  // A letter takes two columns at most.
  const least = hasOnlyAscii(text) ? width : width / 2;
  for (let start = longLine(text, 0, least); start < text.length;) {
    let end = endOfLine(text, start);
    const line = text.slice(start, end);
    const columns = columnsOf(line);
    if (!(columns <= width)) {
      const broken = fitLine(line, columns);
      if (broken === undefined) return undefined;
      fitted += text.slice(copied, start) + broken;
      const shift = shiftOf(line, broken);
      if (shift !== undefined) {
        const close = text.indexOf(`\n${shift.until}${shift.close}`, end);
        const last = endOfLine(text, close + 1);
        const rest = close === -1 ? undefined : shifted(text.slice(end + 1, last), shift);
        const inner = rest === undefined ? undefined : fitText(rest);
        if (inner === undefined) return undefined;
        fitted += `\n${inner}`;
        end = last;
      }
      copied = end;
    }
    start = longLine(text, end + 1, least);
  }
  return copied === 0 ? text : fitted + text.slice(copied);
}

/**
 * Where the next line of code that may be too long begins; the end of the text if there is none. By itself, as nine lines of ten are
 * passed over here, which an engine makes fast only for a loop that does nothing else.
 */
function longLine(text: string, from: number, least: number): number {
  let start = from;
  while (start < text.length) {
    const end = endOfLine(text, start);
    if (end - start > least && !isComment(text, start)) return start;
    start = end + 1;
  }
  return start;
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  return newline === -1 ? text.length : newline;
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
