import { quote } from "../quote.js";
import { isContainer, type TypeWord, typePattern, typeWord } from "../field-type.js";
import type { Report } from "../report.js";
import { type Block, blocksOf } from "./blocks.js";
import { reportHeadingLike } from "./heading-like.js";
import type { Section } from "./sections.js";
import type { Table, TableRow } from "./table-row.js";

interface Head {
  readonly name?: string;
  readonly type: TypeWord;
  readonly required?: boolean;
  /** Index of its line. */
  readonly at: number;
}

const name = "(?<name>[\\p{L}\\p{N}_$@-][\\p{L}\\p{N}_$@.-]{0,199}?)?";
const patterns: Readonly<Record<Table, RegExp>> = {
  request: new RegExp(`^${name}(?<type>${typePattern})(?<required>Yes|No)$`, "u"),
  response: new RegExp(`^${name}(?<type>${typePattern})$`, "u"),
};

/**
 * Rows of layout L3, where the short cells of a row are glued together (`PageSizeintegerNo`), the description stands
 * between blank lines and the example on the line right above the next row.
 *
 * An example may look like a row: `Company` ends in a type word. `known` are the names the page or the oracle shows
 * elsewhere; where they do not decide, place does, for a plain field nearly always has an example.
 */
export function rowsByLine(
  lines: readonly string[],
  section: Section,
  table: Table,
  known: ReadonlySet<string>,
  report: Report,
): readonly TableRow[] {
  const first = lines.findIndex((line, index) => index >= section.from && line !== "") + 1;
  const heads: Head[] = [];
  for (let at = first; at < section.to; at += 1) {
    const head = headAt(lines, at, table);
    if (head === undefined || isExample(head, heads.at(-1), lines, table, known, report)) continue;
    heads.push(head);
  }
  const start = heads[0]?.at ?? section.to;
  const before = blocksOf(lines, first, start)[0];
  if (before !== undefined && !(heads.length === 0 && table === "request")) {
    report.add({
      severity: "error",
      code: "row-expected",
      message: `a row was expected here, found ${quote(before.text)}`,
      line: before.line,
    });
  }
  return heads.map(({ at, ...head }, index) => {
    const found = cellsOf(lines, at + 1, heads[index + 1]?.at, section.to);
    if (index === heads.length - 1) reportHeadingLike(found.cells.slice(1, -1), report);
    return { ...head, line: at + 1, ...found };
  });
}

function headAt(lines: readonly string[], at: number, table: Table): Head | undefined {
  const line = lines[at] ?? "";
  // Most lines are prose: a blank inside rules a row out before the regular expression has to.
  if (line === "" || line.length > 300 || (line.includes(" ") && !line.includes("<")))
    return undefined;
  const groups = patterns[table].exec(line)?.groups;
  const type = typeWord(groups?.["type"] ?? "");
  if (groups === undefined || type === undefined) return undefined;
  const label = groups["name"];
  return {
    at,
    type,
    ...(label === undefined ? {} : { name: label }),
    ...(table === "request" ? { required: groups["required"] === "Yes" } : {}),
  };
}

function isExample(
  head: Head,
  previous: Head | undefined,
  lines: readonly string[],
  table: Table,
  known: ReadonlySet<string>,
  report: Report,
): boolean {
  if (previous === undefined || isContainer(previous.type.type) || previous.at === head.at - 1)
    return false;
  if (head.name !== undefined && known.has(head.name)) return false;
  const next = headAt(lines, head.at + 1, table);
  const inExamplePlace = lines[head.at - 1] === "" && next !== undefined;
  if (!inExamplePlace || isContainer(head.type.type)) return false;
  report.add({
    severity: "warning",
    code: "row-or-example",
    message: `${quote(lines[head.at] ?? "")} is taken as the example of the row above it, not as a row; give metadata to settle it`,
    line: head.at + 1,
  });
  return true;
}

function cellsOf(
  lines: readonly string[],
  from: number,
  nextHead: number | undefined,
  sectionEnd: number,
): Pick<TableRow, "cells" | "lastIsExample"> {
  const to = nextHead ?? sectionEnd;
  const cells = blocksOf(lines, from, to);
  const last = cells.at(-1);
  // At the end of the table a blank line stands before the next heading in any case.
  if (nextHead === undefined || last === undefined) return { cells };
  const shown = (lines[to - 1] ?? "") !== "" && last.depth === 0 && !last.indented;
  return shown
    ? { cells: splitExample(lines, from, to, last), lastIsExample: true }
    : { cells, lastIsExample: false };
}

/** A note may stand right above the example; then both are one paragraph and only its last line is the example. */
function splitExample(
  lines: readonly string[],
  from: number,
  to: number,
  last: Block,
): readonly Block[] {
  if (last.single) return blocksOf(lines, from, to);
  return [...blocksOf(lines, from, to - 1), ...blocksOf(lines, to - 1, to)];
}
