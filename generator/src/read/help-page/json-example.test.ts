import { expect, test } from "vitest";
import { createReport } from "../report.js";
import { readJsonExample } from "./json-example.js";

function read(section: string | undefined): { value: unknown; codes: readonly string[] } {
  const report = createReport();
  const lines = section?.split("\n") ?? [];
  const sections =
    section === undefined
      ? new Map()
      : new Map([["examples" as const, { from: 0, to: lines.length }]]);
  return {
    value: readJsonExample({ layout: "L4", lines, sections }, report),
    codes: report.list().map(({ code, line }) => `${code} ${line}`),
  };
}

test("blank lines belong to it, an error example does not", () => {
  expect(
    read(
      'Success response\n\nJSON format\n\n{\n  "a": 1,\n\n  "b": 2\n}\n\nError response\n\nJSON format\n\n{}',
    ),
  ).toEqual({ value: { a: 1, b: 2 }, codes: [] });
});

test("glued title of layout L3", () => {
  expect(read("Sample success responses\n\nJSONformat\n\n[1]").value).toEqual([1]);
});

test.each<[string, string | undefined, string]>([
  ["a section that is missing", undefined, "json-example-missing 1"],
  ["an empty one", "Success response\n\nJSON format\n", "json-example-missing 4"],
  ["broken JSON", "JSON format\n{a}", "json-example-invalid 2"],
  [
    "far too deep JSON",
    `JSON format\n${"[".repeat(5000)}${"]".repeat(5000)}`,
    "json-example-invalid 2",
  ],
])("%s is reported", (_what, section, wanted) => {
  expect(read(section)).toEqual({ value: undefined, codes: [wanted] });
});
