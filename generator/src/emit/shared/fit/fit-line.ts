import { columnsOf } from "./columns.js";
import { Cursor, UnknownSyntax } from "./cursor.js";
import { fitCall } from "./fit-call.js";
import { fitConstant } from "./fit-constant.js";
import { fitHead } from "./fit-head.js";
import { fitList } from "./fit-list.js";
import { fitUnion } from "./fit-union.js";
import { printDoc } from "./print-doc.js";
import { statementDoc } from "./statement-doc.js";

/** One line, which takes so many columns, broken into several; undefined if it is none that is known here. */
export function fitLine(line: string, columns: number = columnsOf(line)): string | undefined {
  if (Number.isNaN(columns)) return undefined;
  const source = line.trimStart();
  if (isDone(source)) return line;
  const isPlain = columns === line.length;
  const known = isPlain ? fitOften(line, source) : undefined;
  if (known !== undefined) return known;
  try {
    const doc = statementDoc(new Cursor(source));
    const broken = printDoc(doc, line.length - source.length, isPlain ? lengthOf : columnsOf);
    // The end of what earlier lines began would have to be seen with them.
    return /^[)}\]](?! else )/.test(source) && broken.includes("\n") ? undefined : broken;
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}

/** Lines of which products are full are known by their looks: reading them in earnest takes several times as long. */
function fitOften(line: string, source: string): string | undefined {
  const [word] = source.split(" ", 2);
  switch (word) {
    case "import":
      return fitList(line);
    case "export":
      return (
        fitList(line) ?? (source.startsWith("export type ") ? fitUnion(line) : fitConstant(line))
      );
    case "if":
    case "for":
      return fitHead(line);
    case "readonly":
      return fitUnion(line);
    case "const":
      return fitConstant(line);
    default:
      return fitCall(line);
  }
}

/** A text alone has nowhere to break, and what ends in the middle of a statement is broken already. */
function isDone(source: string): boolean {
  return /[(:=]$/.test(source) || (source[0] === '"' && /^"(?:[^"\\]|\\.)*",$/.test(source));
}

/** Where every letter takes a column. */
function lengthOf(text: string): number {
  return text.length;
}
