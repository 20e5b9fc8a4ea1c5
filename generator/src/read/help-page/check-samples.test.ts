import { expect, test } from "vitest";
import type { FieldType } from "../../facts/facts.js";
import { createReport } from "../report.js";
import { checkSamples } from "./check-samples.js";

function check(
  type: FieldType,
  example: string | undefined,
  ...samples: readonly unknown[]
): readonly string[] {
  const report = createReport();
  const row = {
    path: "A",
    type,
    evidence: "only-candidate" as const,
    samples,
    row: { name: "A", type: { type }, line: 3, cells: [] },
  };
  checkSamples(
    row,
    example === undefined
      ? undefined
      : { text: example, line: 9, depth: 0, single: true, indented: false },
    report,
  );
  return report.list().map(({ severity, code, line }) => `${severity} ${code} ${line}`);
}

test("agreement, or nothing to compare, is silent", () => {
  expect([
    check("integer", "2", 2),
    check("string", "2", "1", "2"),
    check("boolean", "false", false),
    check("string", "x"),
    check("string", "x", null),
    check("array", "x", ["x"]),
  ]).toEqual([[], [], [], [], [], []]);
});

test("another value", () => {
  expect(check("string", "x", "y")).toEqual(["info json-example-differs 9"]);
});

test("another type", () => {
  expect(check("integer", "2", "2")).toEqual(["info json-example-type 3"]);
  expect(check("string", undefined, 2)).toEqual(["info json-example-type 3"]);
});
