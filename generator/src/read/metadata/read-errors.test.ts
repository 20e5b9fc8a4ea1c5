import { expect, test } from "vitest";
import { createReport } from "../report.js";
import { readErrors } from "./read-errors.js";

function read(raw: unknown): { errors: readonly string[]; remarks: readonly string[] } {
  const report = createReport();
  const errors = readErrors(raw, "/e", report);
  return {
    errors: errors.map(
      ({ status, code, message, pointer }) => `${status} ${code} "${message}" ${pointer}`,
    ),
    remarks: report.list().map(({ code, pointer }) => `${code} ${pointer}`),
  };
}

test("errors by status, messages verbatim, repeated ones once", () => {
  const twice = { errorCode: "B ", errorMessage: "b. " };
  expect(
    read({
      400: [{ errorCode: "A", errorMessage: "a." }, twice, twice],
      404: [{ errorCode: "A" }],
    }),
  ).toEqual({
    errors: ['400 A "a." /e/400/0', '400 B "b. " /e/400/1', '404 A "" /e/404/0'],
    remarks: [],
  });
});

test("none", () => {
  expect([undefined, null, [], {}].map((raw) => read(raw))).toEqual(
    Array.from({ length: 4 }, () => ({ errors: [], remarks: [] })),
  );
});

test("malformed entries are reported", () => {
  expect(read({ "4XX": [], 400: [{ errorMessage: "x" }, "text"], 500: {} })).toEqual({
    errors: [],
    remarks: [
      "errors-malformed /e/400/0",
      "errors-malformed /e/400/1",
      "errors-malformed /e/500",
      "errors-malformed /e/4XX",
    ],
  });
  expect(read("none").remarks).toEqual(["errors-malformed /e"]);
});
