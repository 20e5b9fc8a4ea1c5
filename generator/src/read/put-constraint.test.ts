import { expect, test } from "vitest";
import type { Constraint } from "../facts/facts.js";
import { type OpenField, openFields } from "./field-draft.js";
import { putConstraint } from "./put-constraint.js";

function fieldWith(...constraints: readonly Constraint[]): OpenField {
  const { byPath } = openFields([
    { description: [], fact: { path: "A", type: "string", constraints, evidence: "metadata" } },
  ]);
  const field = byPath.get("A");
  if (field === undefined) throw new Error("the field was just put in");
  return field;
}

test("a new rule is added, the same rule from another line is not", () => {
  const field = fieldWith();
  expect(putConstraint(field, { kind: "maxLength", value: 5, line: 1 })).toBe("added");
  expect(putConstraint(field, { kind: "maxLength", value: 5, line: 9 })).toBe("known");
  expect(field.constraints).toEqual([{ kind: "maxLength", value: 5, line: 1 }]);
});

test("a keyword stays against prose", () => {
  const field = fieldWith({ kind: "maximum", value: 50 });
  expect(putConstraint(field, { kind: "maximum", value: 60 })).toBe("keyword-kept");
  expect(field.constraints).toEqual([{ kind: "maximum", value: 50 }]);
});

test("sentences that contradict each other cancel each other, for good", () => {
  const field = fieldWith();
  const limits = [1, 2, 1].map((value) => putConstraint(field, { kind: "maximum", value }));
  expect(limits).toEqual(["added", "disputed", "disputed"]);
  expect(field.constraints).toEqual([]);
});

test("not empty and at least two agree on two, in either order", () => {
  for (const values of [
    [1, 2],
    [2, 1],
  ]) {
    const field = fieldWith();
    for (const value of values) putConstraint(field, { kind: "minLength", value });
    expect(field.constraints).toEqual([{ kind: "minLength", value: 2 }]);
  }
});

test("lists for different values of a field stand side by side", () => {
  const field = fieldWith();
  putConstraint(field, { kind: "conditionalValues", is: "A", values: ["x"] });
  putConstraint(field, { kind: "conditionalValues", is: "B", values: ["y"] });
  expect(field.constraints).toHaveLength(2);
});
