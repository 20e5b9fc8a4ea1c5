import { expect, test } from "vitest";
import { hashText } from "../hash.js";
import { createReport } from "../report.js";
import { readFrontMatter } from "./front-matter.js";

function read(top: string, description?: string): { front: unknown; codes: readonly string[] } {
  const report = createReport();
  const lines = [
    ...top.split("\n"),
    ...(description === undefined ? [] : ["", ...description.split("\n")]),
  ];
  const end = top.split("\n").length;
  const sections = new Map([["top" as const, { from: 0, to: end }]]);
  const { description: rules, ...front } = readFrontMatter(
    {
      layout: "L4",
      lines,
      sections:
        description === undefined
          ? sections
          : new Map([...sections, ["description" as const, { from: end, to: lines.length }]]),
    },
    report,
  );
  return {
    front: { ...front, rules: rules.map(({ text }) => text) },
    codes: report.list().map(({ code, line }) => `${code} ${line}`),
  };
}

test("title, date, summary and description", () => {
  expect(
    read(
      "All Products\nSearch\n\nHarbour Service:Moor\n\nLast Updated:Aug 07, 2025\n\nMoors a ship.",
      "Only one.\n\n  • And dry.",
    ),
  ).toEqual({
    front: {
      operation: "Moor",
      lastUpdated: "2025-08-07",
      texts: [
        { kind: "summary", sha256: hashText("Moors a ship."), line: 8 },
        { kind: "description", sha256: hashText("Only one. And dry."), line: 10 },
      ],
      rules: ["Only one.", "And dry."],
    },
    codes: [],
  });
});

test("a title without product and with a translated name, no summary", () => {
  expect(read(":Moor - Moor a ship\n\nLast Updated:Jan 5, 2026").front).toEqual({
    operation: "Moor",
    lastUpdated: "2026-01-05",
    texts: [],
    rules: [],
  });
});

test("a page without title and date", () => {
  expect(read("Moors a ship.").front).toEqual({
    texts: [{ kind: "summary", sha256: hashText("Moors a ship."), line: 1 }],
    rules: [],
  });
});

test("more text than a summary is reported, a heading in it is an error", () => {
  expect(read(":Moor\n\nMoors a ship.\n\nSince last year.\n\nUsage notes").codes).toEqual([
    "text-not-read 5",
    "heading-unknown 7",
    "text-not-read 7",
  ]);
});
