import { expect, test } from "vitest";
import { createReport } from "../report.js";
import { readDemo } from "./read-demo.js";

function read(raw: unknown): { value: unknown; remarks: readonly string[] } {
  const report = createReport();
  return {
    value: readDemo(raw, "/d", report),
    remarks: report.list().map(({ code, pointer }) => `${code} ${pointer}`),
  };
}

test("the JSON example is taken, not its XML twin", () => {
  const demos = [
    { type: "xml", example: "<A/>" },
    { type: "json", example: '{"A": 1}', errorExample: "{}" },
  ];
  expect(read(JSON.stringify(demos))).toEqual({ value: { A: 1 }, remarks: [] });
});

test.each([
  undefined,
  "",
  "[]",
  '[{"type":"xml","example":"<A/>"}]',
  '[{"type":"json","example":" "}]',
  '[{"type":"json"}]',
])("%j holds none", (raw) => {
  expect(read(raw)).toEqual({ value: undefined, remarks: [] });
});

test.each(["{", '{"a":1}', '[{"type":"json","example":"{"}]', 7])("%j is reported", (raw) => {
  expect(read(raw)).toEqual({ value: undefined, remarks: ["json-example-invalid /d"] });
});
