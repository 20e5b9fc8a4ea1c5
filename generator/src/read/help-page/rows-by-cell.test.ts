import { describe, expect, test } from "vitest";
import { createReport } from "../report.js";
import { rowsByCell } from "./rows-by-cell.js";
import type { Table } from "./table-row.js";

/** Rows of cells given one per paragraph, as `name type required | cells`, and the codes reported with their lines. */
function read(
  table: Table,
  ...cells: readonly string[]
): { rows: readonly string[]; codes: readonly string[] } {
  const titles =
    table === "request"
      ? ["Parameter", "Type", "Required", "Description", "Example"]
      : ["Parameter", "Type", "Description", "Example"];
  const lines = [...titles, ...cells].flatMap((cell) => [cell, ""]);
  const report = createReport();
  const rows = rowsByCell(lines, { from: 0, to: lines.length }, table, report);
  return {
    rows: rows.map(
      (row) =>
        `${row.name ?? "-"} ${row.type.type}${row.required === undefined ? "" : row.required ? " Yes" : " No"} | ${row.cells.map(({ text }) => text).join(" | ")}`,
    ),
    codes: report.list().map(({ code, line }) => `${code} ${line}`),
  };
}

describe("request", () => {
  test("a name, a type and a mark start a row", () => {
    expect(
      read("request", "CenId", "string", "Yes", "The ID.", "cen-1", "Size", "long", "No"),
    ).toEqual({ rows: ["CenId string Yes | The ID. | cen-1", "Size integer No | "], codes: [] });
  });

  test("the example of an array is not the name of its item", () => {
    expect(
      read("request", "Value", "array", "No", "Values.", "Idle", "string", "No", "One value.", "x")
        .rows,
    ).toEqual(["Value array No | Values. | Idle", "- string No | One value. | x"]);
  });

  test("an array hint is accepted and the item row decides", () => {
    expect(
      read("request", "A", "array<object>", "No", "object", "No", "B", "boolean", "No").rows,
    ).toEqual(["A array No | ", "- object No | ", "B boolean No | "]);
  });

  test("a row without a name right below an object is the value of a map", () => {
    expect(
      read("request", "Labels", "object", "No", "Any labels.", "string", "No", "A value.").rows,
    ).toEqual(["Labels object No | Any labels.", "- string No | A value."]);
  });

  test("parameters named like column titles and headings are rows", () => {
    expect(
      read("request", "Description", "string", "No", "Text.", "x", "Examples", "string", "No").rows,
    ).toEqual(["Description string No | Text. | x", "Examples string No | "]);
  });

  test("an example that is a type word or a mark stays an example", () => {
    expect(
      read(
        "request",
        "Kind",
        "string",
        "No",
        "The kind.",
        "string",
        "Fast",
        "string",
        "No",
        "Be fast.",
        "Yes",
      ).rows,
    ).toEqual(["Kind string No | The kind. | string", "Fast string No | Be fast. | Yes"]);
  });

  test("a sentence instead of rows means no parameters", () => {
    const report = createReport();
    expect(
      rowsByCell(["This operation takes none."], { from: 0, to: 1 }, "request", report),
    ).toEqual([]);
    expect(report.list()).toEqual([]);
  });

  test("an unknown type is an error with its line", () => {
    expect(read("request", "A", "string", "No", "Text.", "B", "decimal", "No").codes).toEqual([
      "type-unknown 21",
    ]);
  });

  test("text before the first row is an error", () => {
    expect(read("request", "What is this?", "A", "string", "No").codes).toEqual([
      "row-expected 11",
    ]);
  });
});

describe("answer", () => {
  test("the first row is the answer itself", () => {
    expect(read("response", "object", "What comes back.", "Id", "string", "The ID.", "1")).toEqual({
      rows: ["- object | What comes back.", "Id string | The ID. | 1"],
      codes: [],
    });
  });

  test("a type word below a sentence is an example", () => {
    expect(
      read("response", "object", "Kind", "string", "The kind of it.", "string", "Next", "integer")
        .rows,
    ).toEqual(["- object | ", "Kind string | The kind of it. | string", "Next integer | "]);
  });

  test("a section that is not known is an error, not part of the last row", () => {
    expect(
      read("response", "object", "Id", "string", "The ID.", "1", "Rate limits", "Ten a second.")
        .codes,
    ).toEqual(["heading-unknown 19"]);
  });
});
