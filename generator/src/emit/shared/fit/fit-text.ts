import { columnsOf } from "./columns.js";
import { Cursor, UnknownSyntax } from "./cursor.js";
import { listDoc } from "./list-doc.js";
import { printDoc, width } from "./print-doc.js";
import { statementDoc } from "./statement-doc.js";

/**
 * A printed file with every line that takes more than 100 columns broken as oxfmt breaks it; undefined where there is a line that
 * is none of those known here.
 */
export function fitText(text: string): string | undefined {
  let fitted = "";
  let copied = 0;
  // Where a bracket at the end of a line went to the next, everything up to its other half is indented once more.
  let moved: string | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (moved !== undefined || end - start > width / 2) {
      const isMoved = moved !== undefined && end > start;
      const line = `${isMoved ? "  " : ""}${text.slice(start, end)}`;
      if (
        moved !== undefined &&
        text.startsWith(moved, start) &&
        text[start + moved.length] !== " "
      )
        moved = undefined;
      const columns = columnsOf(line);
      const isLong = !(columns <= width);
      const broken = isLong ? fitLine(line, columns) : line;
      if (broken === undefined) return undefined;
      if (isLong && /\n *[[{]$/.test(broken)) moved ??= indentOf(line);
      if (isLong || isMoved) {
        fitted += text.slice(copied, start) + broken;
        copied = end;
      }
    }
    start = end + 1;
  }
  return copied === 0 ? text : fitted + text.slice(copied);
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

/** One line, broken into several; undefined if it is none that is known here. Comments stay as they are. */
function fitLine(line: string, columns: number): string | undefined {
  const source = line.trimStart();
  if (/^(?:\/?\*|\/\/)/.test(source)) return line;
  if (Number.isNaN(columns)) return undefined;
  try {
    const doc = listDoc(source) ?? statementDoc(new Cursor(source));
    return printDoc(doc, line.length - source.length);
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}
