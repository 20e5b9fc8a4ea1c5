import { expect, test } from "vitest";
import { createReport } from "./report.js";

test("remarks come back in order of place, those without one first", () => {
  const report = createReport();
  report.add({ severity: "info", code: "b", message: "later", line: 9 });
  report.add({ severity: "error", code: "a", message: "earlier", line: 2 });
  report.add({ severity: "info", code: "c", message: "nowhere" });
  expect(report.list().map(({ message }) => message)).toEqual(["nowhere", "earlier", "later"]);
});

test("a flood of one code is cut and counted", () => {
  const report = createReport(2);
  for (let line = 1; line <= 5; line += 1)
    report.add({ severity: "warning", code: "a", message: `${line}`, line });
  expect(report.list()).toEqual([
    { severity: "warning", code: "a", message: "3 more remarks of this kind were left out" },
    { severity: "warning", code: "a", message: "1", line: 1 },
    { severity: "warning", code: "a", message: "2", line: 2 },
  ]);
});
