import type { FieldFact, FieldType } from "../../facts/facts.js";
import { finishFields } from "../finish-fields.js";
import type { KnownPath, Oracle } from "../oracle.js";
import type { Report } from "../report.js";
import { draftField } from "./draft-field.js";
import type { Heading } from "./headings.js";
import { placeRows } from "./place-rows.js";
import { rowsByCell } from "./rows-by-cell.js";
import { rowsByLine } from "./rows-by-line.js";
import type { Page } from "./sections.js";
import type { Table, TableRow } from "./table-row.js";

/** What a table is read with. */
export interface TableContext {
  readonly page: Page;
  readonly example: unknown;
  readonly oracle: Oracle | undefined;
  readonly report: Report;
}

/** The fields of one table, parents before children. */
export function readTable(
  table: Table,
  known: readonly KnownPath[],
  { page, example, oracle, report }: TableContext,
): readonly FieldFact[] {
  const types = new Map<string, FieldType>(known.map(({ path, type }) => [path, type]));
  const names = namesOf(table === "response" ? example : undefined, known);
  const rowsOf = (heading: Heading): readonly TableRow[] => {
    const section = page.sections.get(heading);
    if (section === undefined) return [];
    return page.layout === "L3"
      ? rowsByLine(page.lines, section, table, names, report)
      : rowsByCell(page.lines, section, table, report);
  };
  const inPath =
    table === "request" ? rowsOf("pathParameters").map((row) => ({ ...row, in: "path" })) : [];
  const rows: readonly TableRow[] = [...inPath, ...rowsOf(table)];
  const placed = placeRows(
    rows,
    {
      table,
      ...(table === "response" ? { example } : {}),
      ...(oracle === undefined || known.length === 0
        ? {}
        : { known: { types, evidence: oracle.evidence } }),
    },
    report,
  );
  return finishFields(
    placed.map((row) => draftField(row, report)),
    table === "request" ? "warning" : "info",
    report,
  );
}

/** Every name the JSON example or the oracle shows. */
function namesOf(example: unknown, known: readonly KnownPath[]): ReadonlySet<string> {
  const names = new Set(known.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(key);
      visit(member);
    }
  };
  visit(example);
  return names;
}
