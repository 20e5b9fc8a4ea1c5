import { expect, test } from "vitest";
import type { FieldType } from "../facts/facts.js";
import { finishFields } from "./finish-fields.js";
import { createReport } from "./report.js";

/** Fields given as [path, type, description]; gives the rules each ends up with and the codes reported. */
function finish(
  ...given: readonly (readonly [path: string, type: FieldType, description?: string])[]
): { rules: Record<string, unknown>; codes: readonly string[] } {
  const report = createReport();
  const fields = finishFields(
    given.map(([path, type, text]) => ({
      description: text === undefined ? [] : [{ text, depth: 0 }],
      fact: { path, type, constraints: [], evidence: "metadata" as const },
    })),
    "warning",
    report,
  );
  const rules = fields.flatMap(({ path, constraints, enum: values }) =>
    constraints.length === 0 && values === undefined
      ? []
      : [[path, values ?? constraints] as const],
  );
  return { rules: Object.fromEntries(rules), codes: report.list().map(({ code }) => code) };
}

test("the limit of N goes to the array around the field that states it", () => {
  expect(
    finish(
      ["Filter", "array"],
      ["Filter[]", "object"],
      ["Filter[].Key", "string", "The maximum value of N is 7."],
    ),
  ).toEqual({
    rules: { Filter: [{ kind: "maxItems", value: 7 }] },
    codes: [],
  });
});

test("a count in the text of an item goes to the array", () => {
  expect(
    finish(["Tag", "array"], ["Tag[]", "object", "You can specify up to 20 labels."]).rules,
  ).toEqual({ Tag: [{ kind: "maxItems", value: 20 }] });
});

test("a count of the field's own name stays with the field", () => {
  expect(
    finish(
      ["Tag", "array"],
      ["Tag[]", "object"],
      ["Tag[].Key", "string", "You can specify up to 20 label keys."],
    ).rules,
  ).toEqual({
    "Tag[].Key": [{ kind: "maxItems", value: 20 }],
  });
});

test("a list inside an item does not take the count of the list around it", () => {
  const { rules } = finish(
    ["MatchRules", "array"],
    ["MatchRules[]", "object"],
    [
      "MatchRules[].Ports",
      "array",
      "You can create up to 50 rules in each call. You can enter up to two port numbers.",
    ],
    ["MatchRules[].Ports[]", "integer"],
  );
  expect(rules).toEqual({
    MatchRules: [{ kind: "maxItems", value: 50 }],
    "MatchRules[].Ports": [{ kind: "maxItems", value: 2 }],
  });
});

test("a count of unknown things inside an item is reported, not placed", () => {
  expect(
    finish(
      ["Tag", "array"],
      ["Tag[]", "object"],
      ["Tag[].Note", "string", "You can enter up to 3 nicknames."],
    ),
  ).toEqual({ rules: {}, codes: ["rule-not-placed"] });
});

test("what is said of a list of plain values binds each value, the count binds the list", () => {
  expect(
    finish(
      ["Ids", "array", "Valid values: 1 to 9. You can specify up to 4 IDs."],
      ["Ids[]", "integer"],
    ).rules,
  ).toEqual({
    Ids: [{ kind: "maxItems", value: 4 }],
    "Ids[]": [
      { kind: "minimum", value: 1 },
      { kind: "maximum", value: 9 },
    ],
  });
});

test("uniqueness goes to the sibling that must differ, whatever its case", () => {
  expect(
    finish(
      ["Tag", "array"],
      ["Tag[]", "object"],
      ["Tag[].Key", "string"],
      ["Tag[].Value", "string", "The value of each label key must be unique."],
    ).rules,
  ).toEqual({
    "Tag[].Key": [{ kind: "unique" }],
  });
});

test("a rule for a sibling that does not exist is reported", () => {
  expect(
    finish(
      ["Tag", "array"],
      ["Tag[]", "object"],
      ["Tag[].Value", "string", "The value of each owner must be unique."],
    ),
  ).toEqual({ rules: {}, codes: ["rule-not-placed"] });
});

test("two ranges for one field hold in cases the text tells apart: none is kept", () => {
  expect(
    finish([
      "Width",
      "integer",
      "Small ships: valid values: 1 to 5. Large ships: valid values: 1 to 9.",
    ]),
  ).toEqual({
    rules: { Width: [{ kind: "minimum", value: 1 }] },
    codes: ["rule-contradicted"],
  });
});

test("values listed for objects are reported", () => {
  expect(finish(["Box", "object", "Valid values: a and b."])).toEqual({
    rules: {},
    codes: ["rule-not-placed"],
  });
});
