import { describe, expect, test } from "vitest";
import { splitSections } from "./sections.js";

const request = [
  "Request parameters",
  "",
  "Parameter",
  "",
  "Type",
  "",
  "Required",
  "",
  "Description",
  "",
  "Example",
  "",
  "Id",
  "",
  "string",
  "",
  "Yes",
  "",
];
const response = [
  "Response parameters",
  "",
  "Parameter",
  "",
  "Type",
  "",
  "Description",
  "",
  "Example",
  "",
  "object",
  "",
];
const errors = ["Error codes", "", "See Error Codes for a complete list."];

function refusal(...lines: readonly string[]): unknown {
  const page = splitSections(lines);
  return "code" in page ? `${page.code} ${page.line}` : page.layout;
}

describe("layouts", () => {
  test.each([
    ["L4", response],
    [
      "L5",
      response.map((line) =>
        line.replace("Response parameters", "Response elements").replace(/^Parameter$/u, "Element"),
      ),
    ],
    ["L3", ["Response parameters", "", "ParameterTypeDescriptionExample", "object", ""]],
  ] as const)("%s", (layout, table) => {
    expect(refusal(...request, ...table, ...errors)).toBe(layout);
  });
});

test("sections are the lines below their headings", () => {
  const page = splitSections(["Top", "", ...request, ...response, ...errors]);
  expect("code" in page ? page : [...page.sections]).toEqual([
    ["top", { from: 0, to: 2 }],
    ["request", { from: 3, to: 20 }],
    ["response", { from: 21, to: 32 }],
    ["errors", { from: 33, to: 35 }],
  ]);
});

test("a parameter named like a heading opens no section", () => {
  const named = ["Examples", "", "string", "", "No", "", "Error codes", "", "string", "", "No", ""];
  const page = splitSections([...request, ...named, ...response, ...errors]);
  expect("code" in page ? page.code : [...page.sections.keys()]).toEqual([
    "top",
    "request",
    "response",
    "errors",
  ]);
});

test("a request without parameters has no table", () => {
  expect(refusal("Request parameters", "", "There are none.", "", ...response, ...errors)).toBe(
    "L4",
  );
});

describe("refusals", () => {
  test("nothing that looks like a page", () => {
    expect(refusal("Dear Sir,", "", "how are you?")).toBe("not-recognised 1");
  });

  test("a page cut before its error codes, with the last line", () => {
    expect(refusal(...request, ...response)).toBe("truncated 30");
  });

  test("column titles that are not the expected ones", () => {
    expect(
      refusal(...request, ...response.map((line) => (line === "Type" ? "Sort" : line)), ...errors),
    ).toBe("truncated 33");
  });

  test("two pages in one", () => {
    expect(
      refusal(...request, ...response, ...errors, "", ...request, ...response, ...errors),
    ).toBe("heading-repeated 35");
  });
});
