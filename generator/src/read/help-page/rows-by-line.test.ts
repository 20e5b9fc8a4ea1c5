import { expect, test } from "vitest";
import { createReport } from "../report.js";
import { rowsByLine } from "./rows-by-line.js";
import type { Table } from "./table-row.js";

/** Rows as `name type required | description | =example`, and the codes reported with their lines. */
function read(
  table: Table,
  text: string,
  known: readonly string[] = [],
): { rows: readonly string[]; codes: readonly string[] } {
  const lines = text.split("\n");
  const report = createReport();
  const rows = rowsByLine(lines, { from: 0, to: lines.length }, table, new Set(known), report);
  return {
    rows: rows.map(({ name, type, required, cells, lastIsExample }) => {
      const texts = cells.map((cell) => cell.text);
      if (lastIsExample === true) texts.push(`=${texts.pop() ?? ""}`);
      return [
        `${name ?? "-"} ${type.type}${required === undefined ? "" : required ? " Yes" : " No"}`,
        ...texts,
      ].join(" | ");
    }),
    codes: report.list().map(({ code, line }) => `${code} ${line}`),
  };
}

test("glued cells, a description between blank lines, an example above the next row", () => {
  const text =
    "ParameterTypeRequiredDescriptionExample\nPageSizeintegerNo\n\nHow many.\n\n10\nCrewarray<object>No\n\nThe crew.\n\nobjectNo\nAgelongYes\n\nYears.\n\n40";
  expect(read("request", text)).toEqual({
    rows: [
      "PageSize integer No | How many. | =10",
      "Crew array No | The crew.",
      "- object No",
      "Age integer Yes | Years. | 40",
    ],
    codes: [],
  });
});

test("an example right below a list, and one right below a note", () => {
  const text =
    "ParameterTypeDescriptionExample\nobject\nStatestring\n\nThe state. Valid values:\n\n  • On\n  • Off\nOn\nNamestring\n\nThe name.\n\nNote Not unique.\nAda\nIdstring";
  expect(read("response", text).rows).toEqual([
    "- object",
    "State string | The state. Valid values: | On | Off | =On",
    "Name string | The name. | Note Not unique. | =Ada",
    "Id string",
  ]);
});

test("a list without an example", () => {
  expect(
    read(
      "response",
      "ParameterTypeDescriptionExample\nobject\nStatestring\n\nThe state.\n\n  • On\n  • Off\nIdstring",
    ).rows,
  ).toEqual(["- object", "State string | The state. | On | Off", "Id string"]);
});

test("an example that ends in a type word is told by its place", () => {
  const text =
    "ParameterTypeDescriptionExample\nobject\nOwnerstring\n\nWho owns it.\n\nLongCompany\nIdstring";
  expect(read("response", text)).toEqual({
    rows: ["- object", "Owner string | Who owns it. | =LongCompany", "Id string"],
    codes: ["row-or-example 7"],
  });
});

test("or by the names that are known", () => {
  const text =
    "ParameterTypeDescriptionExample\nobject\nOwnerstring\n\nWho owns it.\n\nCodestring\nIdstring";
  expect(read("response", text, ["Code"])).toEqual({
    rows: ["- object", "Owner string | Who owns it.", "Code string", "Id string"],
    codes: [],
  });
});

test("text before the first row is an error", () => {
  expect(read("response", "ParameterTypeDescriptionExample\nWhat is this?\nobject").codes).toEqual([
    "row-expected 2",
  ]);
});
