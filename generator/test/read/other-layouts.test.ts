import { expect, test } from "vitest";
import type { FieldFact } from "../../src/facts/facts.js";
import { readHelpPage } from "../../src/read/index.js";
import { fixturePage } from "./read-fixture.js";

function row({ path, type, required, example, evidence }: FieldFact): string {
  return [
    path,
    type,
    required === undefined ? "" : required ? "required" : "optional",
    example === undefined ? "" : `=${JSON.stringify(example)}`,
    evidence,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

test("layout L3: glued cells, hidden wrapper, label of an item, glued error codes", () => {
  const { facts, diagnostics } = readHelpPage(fixturePage("MoorShip.L3.txt"));
  expect(facts?.source).toMatchObject({ layout: "L3", lastUpdated: "2024-03-01" });
  expect(facts?.request.map(row)).toEqual([
    'BerthId string required ="berth-1****" only-candidate',
    'MooringClass string optional ="double" only-candidate',
    "Length integer optional =120 only-candidate",
    "Crew array optional only-candidate",
    "Crew[] object optional only-candidate",
    'Crew[].Name string optional ="Ada" guess',
  ]);
  expect(
    facts?.request.map(
      ({ enum: values, constraints, format }) =>
        values ?? (constraints.length > 0 ? constraints : format),
    ),
  ).toEqual([
    undefined,
    ["single", "double"],
    [
      { kind: "minimum", value: 1, line: 51 },
      { kind: "maximum", value: 400, line: 51 },
    ],
    undefined,
    undefined,
    undefined,
  ]);
  expect(facts?.request[2]?.format).toBe("int64");
  expect(facts?.response.map(row)).toEqual([
    "object only-candidate",
    'RequestId string ="7A30C665-0000-4000-8000-C97380E2D850" only-candidate',
    "Rings object only-candidate",
    "Rings.Ring array json-example",
    "Rings.Ring[] object only-candidate",
    "Rings.Ring[].Load integer =12 json-example",
    'Rings.Ring[].OwnerCompany string ="LongCompany" json-example',
    'Rings.Ring[].Colour string ="red" json-example',
  ]);
  // The text stands with the array, not with the wrapper the page left out.
  expect(facts?.response.slice(2, 4).map(({ text }) => text !== undefined)).toEqual([false, true]);
  expect(facts?.errors.map(({ status, code, message }) => [status, code, message])).toEqual([
    [404, "InvalidBerth.NotFound", "The berth is not found."],
    [400, "InvalidParameter", "Invalid parameter."],
  ]);
  expect(facts?.ram).toEqual([
    {
      action: "hbr:MoorShip",
      accessLevel: "WRITE",
      resources: [
        { type: "Berth", arn: "acs:hbr:*:{#accountId}:berth/{#berthId}", required: false },
        { type: "Ship", arn: "acs:hbr:*:{#accountId}:ship/*", required: false },
      ],
      line: 26,
    },
  ]);
  expect(diagnostics.map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual([
    "info rule-not-read 13",
    "info ram-required-unknown 25",
    "error nesting-guess 60",
    "info wrapper-restored 75",
    "warning row-or-example 89",
    "warning error-code-glued 118",
    "warning error-code-glued 119",
  ]);
});

test("layout L5: no product, no permissions, path parameters, a map, an example without description, two examples", () => {
  const { facts, diagnostics } = readHelpPage(fixturePage("LeaveHarbour.L5.txt"));
  expect(facts?.operation).toBe("LeaveHarbour");
  expect(facts?.source.layout).toBe("L5");
  expect(facts?.texts.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    "summary 5",
    "description 9",
  ]);
  expect(facts?.request.map(row)).toEqual([
    'HarbourId string required ="h-1" only-candidate',
    "Labels map optional only-candidate",
    'Labels.* string optional ="blue" only-candidate',
  ]);
  expect(facts?.request[0]?.in).toBe("path");
  expect(facts?.response.map(row)).toEqual([
    "object only-candidate",
    'Code string ="200" only-candidate',
    'Message string ="goodbye" only-candidate',
  ]);
  expect(facts?.response.map(({ text }) => text !== undefined)).toEqual([true, false, true]);
  expect([facts?.ram, facts?.errors, facts?.example]).toEqual([
    [],
    [],
    { Code: "200", Message: "goodbye" },
  ]);
  expect(diagnostics.map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual([
    "info rule-not-read 13",
  ]);
});

test("a page whose title is missing takes its name from the caller, then from the permissions", () => {
  const source = fixturePage("ListBerths.L4.txt");
  const text = source.text.toString().replace("Harbour Service:ListBerths", "Harbour Service");
  expect(readHelpPage({ file: "a.txt", text }, { operation: "ListAll" }).facts?.operation).toBe(
    "ListAll",
  );
  expect(readHelpPage({ file: "a.txt", text }).facts?.operation).toBe("ListBerths");
});

test("a page of another operation than the one asked for is refused", () => {
  const { facts, diagnostics } = readHelpPage(fixturePage("LeaveHarbour.L5.txt"), {
    operation: "MoorShip",
  });
  expect(facts).toBeUndefined();
  expect(diagnostics).toEqual([
    {
      severity: "error",
      code: "operation-differs",
      message: "this page describes LeaveHarbour, not MoorShip",
      line: 1,
    },
  ]);
});
