import { quote } from "../quote.js";
import { type TypeWord, typePattern, typeWord } from "../field-type.js";
import type { Report } from "../report.js";
import { type Block, blocksOf } from "./blocks.js";
import { columns } from "./headings.js";
import { reportHeadingLike } from "./heading-like.js";
import type { Section } from "./sections.js";
import { namePattern, type Table, type TableRow } from "./table-row.js";

const typeCell = new RegExp(`^(?:${typePattern})$`, "u");
const requiredCell = /^(?:Yes|No)$/u;
const looksLikeType = /^[A-Za-z]+(?:<[^>]*>)?$/u;

interface Head {
  readonly name?: string;
  readonly type: TypeWord;
  readonly required?: boolean;
  readonly line: number;
  /** Index of the first block of the row and of the first block after its head. */
  readonly start: number;
  readonly end: number;
}

/**
 * Rows of layouts L4 and L5, where every cell is a paragraph.
 *
 * A row starts at a type word (followed by Yes or No in the request). It is nameless exactly when it is the first row of
 * the answer or follows an array; otherwise the paragraph before the type word is its name. The tempting rule "an
 * identifier before a type word is a name" would turn the example of an array into a parameter.
 */
export function rowsByCell(
  lines: readonly string[],
  section: Section,
  table: Table,
  report: Report,
): readonly TableRow[] {
  const all = blocksOf(lines, section.from, section.to);
  // A table without rows may be a sentence without column titles.
  const blocks = all[1]?.text === columns[table][1] ? all.slice(columns[table].length) : all;
  const heads: Head[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const head = headAt(blocks, index, table, heads.at(-1));
    if (head === undefined) continue;
    heads.push(head);
    index = head.end - 1;
  }
  if (heads.length === 0 || heads[0]?.start !== 0) {
    const first = blocks[0];
    // A table without rows is printed as one sentence.
    if (
      first !== undefined &&
      !(heads.length === 0 && table === "request" && blocks.length === 1)
    ) {
      report.add({
        severity: "error",
        code: "row-expected",
        message: `a row was expected here, found ${quote(first.text)}`,
        line: first.line,
      });
    }
  }
  return heads.map(({ start: _start, end, ...head }, index) => {
    const cells = blocks.slice(end, heads[index + 1]?.start ?? blocks.length);
    reportUnknownType(cells, table, report);
    // A section this reader does not know would vanish in the last row.
    if (index === heads.length - 1) reportHeadingLike(cells.slice(1, -1), report);
    return { ...head, cells };
  });
}

function headAt(
  blocks: readonly Block[],
  index: number,
  table: Table,
  previous: Head | undefined,
): Head | undefined {
  const block = blocks[index];
  if (block === undefined || !isCell(block) || !typeCell.test(block.text)) return undefined;
  const type = typeWord(block.text);
  if (type === undefined) return undefined;
  const mark = blocks[index + 1];
  if (table === "request" && !(mark !== undefined && isCell(mark) && requiredCell.test(mark.text)))
    return undefined;
  const rest = {
    type,
    ...(table === "request" ? { required: mark?.text === "Yes" } : {}),
    end: index + (table === "request" ? 2 : 1),
  };
  const free = previous?.end ?? 0;
  const nameless = { ...rest, line: block.line, start: index };
  if (previous === undefined ? table === "response" : previous.type.type === "array")
    return nameless;
  const name = index > free ? blocks[index - 1] : undefined;
  if (name !== undefined && isCell(name) && namePattern.test(name.text))
    return { ...rest, name: name.text, line: name.line, start: index - 1 };
  // Values of an open map have no name either.
  return previous?.type.type === "object" ? nameless : undefined;
}

function isCell(block: Block): boolean {
  return block.single && block.depth === 0 && !block.indented;
}

/** Name, unknown word, Yes or No: a row whose type this reader does not know would vanish in the cells of the one before. */
function reportUnknownType(cells: readonly Block[], table: Table, report: Report): void {
  if (table !== "request") return;
  for (const [index, cell] of cells.entries()) {
    const type = cells[index - 1];
    const name = cells[index - 2];
    if (
      name === undefined ||
      type === undefined ||
      ![name, type, cell].every(isCell) ||
      !requiredCell.test(cell.text)
    )
      continue;
    if (!namePattern.test(name.text) || !looksLikeType.test(type.text)) continue;
    report.add({
      severity: "error",
      code: "type-unknown",
      message: `${quote(name.text)} has the type ${quote(type.text)}; one of ${typePattern.replaceAll("|", ", ")} was expected`,
      line: type.line,
    });
  }
}
