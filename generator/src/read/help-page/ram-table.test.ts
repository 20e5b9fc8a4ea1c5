import { expect, test } from "vitest";
import { createReport } from "../report.js";
import type { Layout } from "./headings.js";
import { readRamTable } from "./ram-table.js";

function read(
  layout: Layout,
  lines: readonly string[],
): { ram: unknown; codes: readonly string[] } {
  const report = createReport();
  const ram = readRamTable(
    { layout, lines, sections: new Map([["ram", { from: 0, to: lines.length }]]) },
    report,
  );
  return { ram, codes: report.list().map(({ code, line }) => `${code} ${line}`) };
}

const titles = ["Action", "Access level", "Resource type", "Condition key", "Dependent action"];

function paragraphs(...cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell) => [cell, ""]);
}

test("types with their names, starred ones required, several actions", () => {
  const cells = paragraphs(
    "What is needed.",
    ...titles,
    "hbr:Moor",
    "create",
    "*Berth",
    "acs:hbr:*:1:berth/1",
    "Ship",
    "acs:hbr:*:1:ship/*",
    "None None",
    "hbr:Pay",
    "update",
    "*All Resource",
    "*",
    "None None",
  );
  expect(read("L4", cells)).toEqual({
    ram: [
      {
        action: "hbr:Moor",
        accessLevel: "create",
        resources: [
          { type: "Berth", arn: "acs:hbr:*:1:berth/1", required: true },
          { type: "Ship", arn: "acs:hbr:*:1:ship/*", required: false },
        ],
        line: 13,
      },
      {
        action: "hbr:Pay",
        accessLevel: "update",
        resources: [{ type: "All Resource", arn: "*", required: true }],
        line: 27,
      },
    ],
    codes: [],
  });
});

test("condition keys and dependent actions are reported, not read", () => {
  const { ram, codes } = read(
    "L4",
    paragraphs(...titles, "hbr:Moor", "create", "*Berth", "acs:hbr:*:1:berth/1", "hbr:tag None"),
  );
  expect(ram).toHaveLength(1);
  expect(codes).toEqual(["ram-conditions 19"]);
});

test("a sentence instead of the table asks for nothing", () => {
  expect(read("L5", ["This operation needs no permission."])).toEqual({ ram: [], codes: [] });
});

test("something else than a row is an error", () => {
  expect(read("L4", paragraphs(...titles, "Usage notes", "Take care.")).codes).toEqual([
    "ram-row 11",
  ]);
});

test("layout L3 glues action and level and prints required types bold", () => {
  const lines = [
    "What is needed:",
    "  • Operation: what is done.",
    "OperationAccess levelResource typeCondition keyAssociated operation",
    "hbr:MoorWRITE",
    "  • Berth",
    "    acs:hbr:*:1:berth/1",
    "  • Ship",
    "    acs:hbr:*:1:ship/*",
    "    none",
    "none",
  ];
  expect(read("L3", lines)).toEqual({
    ram: [
      {
        action: "hbr:Moor",
        accessLevel: "WRITE",
        resources: [
          { type: "Berth", arn: "acs:hbr:*:1:berth/1", required: false },
          { type: "Ship", arn: "acs:hbr:*:1:ship/*", required: false },
        ],
        line: 4,
      },
    ],
    codes: ["ram-required-unknown 3"],
  });
});

test("newer pages of layout L3 have stars", () => {
  const { ram, codes } = read("L3", [
    "OperationAccess levelResource typeCondition keyAssociated operation",
    "hbr:Moorupdate",
    "*All Resources",
    "*",
    "    none",
    "none",
  ]);
  expect(ram).toEqual([
    {
      action: "hbr:Moor",
      accessLevel: "update",
      resources: [{ type: "All Resources", arn: "*", required: true }],
      line: 2,
    },
  ]);
  expect(codes).toEqual([]);
});
