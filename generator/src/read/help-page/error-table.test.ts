import { describe, expect, test } from "vitest";
import type { KnownOperation } from "../oracle.js";
import { createReport } from "../report.js";
import { readErrorTable } from "./error-table.js";
import type { Layout } from "./headings.js";

/** Errors as `status code: message` and the codes reported. */
function read(
  layout: Layout,
  rows: readonly string[],
  known?: KnownOperation,
): { errors: readonly string[] | undefined; codes: readonly string[] } {
  const lines = [...rows];
  const report = createReport();
  const errors = readErrorTable(
    { layout, lines, sections: new Map([["errors", { from: 0, to: lines.length }]]) },
    known,
    report,
  );
  return {
    errors: errors?.map(({ status, code, message }) => `${status} ${code}: ${message}`),
    codes: report.list().map(({ code, line }) => `${code} ${line}`),
  };
}

function knowing(code: string, message: string): KnownOperation {
  return { request: [], response: [], messages: new Map([[code, [message]]]) };
}

const close = "See Error Codes for a complete list.";

describe("layouts L4 and L5", () => {
  test.each<[what: string, row: string, wanted: string]>([
    [
      "message and explanation",
      "400 A.B It is broken. The error message returned because it is.",
      "400 A.B: It is broken.",
    ],
    [
      "message twice",
      "400 A It is broken. Mend it. It is broken. Mend it.",
      "400 A: It is broken. Mend it.",
    ],
    ["message alone", "404 A.B Not here. Look there", "404 A.B: Not here. Look there"],
    [
      "an explanation alone",
      "400 A The error message returned because of it.",
      "400 A: The error message returned because of it.",
    ],
    ["a code alone", "403 Denied", "403 Denied: "],
    ["a placeholder", "400 A The %s is broken.", "400 A: The %s is broken."],
    ["an odd status", "2014 A Text.", "2014 A: Text."],
  ])("%s", (_what, row, wanted) => {
    expect(read("L4", [row, "", close])).toEqual({ errors: [wanted], codes: [] });
  });

  test("a known message ends where it is known to end", () => {
    expect(
      read(
        "L4",
        ["400 A It is broken. Please mend it first.", close],
        knowing("A", "It is broken. "),
      ).errors,
    ).toEqual(["400 A: It is broken."]);
  });

  test("column titles and lines between rows are no errors", () => {
    expect(
      read("L4", [
        "HTTP status code",
        "",
        "Error code",
        "",
        "Error message",
        "",
        "Description",
        "",
        "400 A x",
        "400 B y",
        "",
        close,
      ]).errors,
    ).toEqual(["400 A: x", "400 B: y"]);
  });

  test("a line of another shape is reported", () => {
    expect(read("L4", ["400 A x", "and more", close]).codes).toEqual(["error-row 2"]);
  });

  test("an end before the closing sentence is an error", () => {
    expect(read("L4", ["400 A x"])).toEqual({ errors: undefined, codes: ["truncated 1"] });
  });
});

describe("layout L3", () => {
  const titles = "HTTP status codeError codeError messageDescription";
  const closing = "For a list of error codes, visit the error centre.";

  test("glued code and message part at the last capital of the first word, with a warning", () => {
    expect(
      read("L3", [
        titles,
        "404InvalidBerth.NotFoundThe berth is gone.The error message returned because it sank.",
        "400InvalidInvalid thing.",
        closing,
      ]),
    ).toEqual({
      errors: ["404 InvalidBerth.NotFound: The berth is gone.", "400 Invalid: Invalid thing."],
      codes: ["error-code-glued 2", "error-code-glued 3"],
    });
  });

  test("or where the oracle knows them to part, without", () => {
    expect(
      read(
        "L3",
        [titles, "404InvalidId.NotFoundInstanceId is not found.", closing],
        knowing("InvalidId.NotFound", "InstanceId is not found."),
      ),
    ).toEqual({
      errors: ["404 InvalidId.NotFound: InstanceId is not found."],
      codes: [],
    });
  });
});
