import { expect, it } from "vitest";

import type { StatedConstraint } from "../openapi/openapi-document.js";
import { checkReferences } from "./check-references.js";
import type { Model, ScalarType } from "./model.js";

const stated = { level: "error", source: "a test" } as const;

/** Objects with one member of this type and these rules. */
function objectsWith(
  type: ScalarType["type"],
  constraints: readonly StatedConstraint[],
): Pick<Model, "operations" | "objects"> {
  const size = { kind: "scalar", type, constraints, source: "ListBerths Size" };
  const members = [{ name: "Size", required: false, type: size }];
  const request = { kind: "object", constraints: [], members, relations: [] };
  return { operations: [], objects: { ListBerthsRequest: request } } as never;
}

it("takes rules that fit their type", () => {
  expect(() =>
    checkReferences(
      objectsWith("integer", [
        { kind: "minimum", value: 1, ...stated },
        { kind: "maximum", value: 50, ...stated },
      ]),
    ),
  ).not.toThrow();
});

it("refuses bounds that leave no value", () => {
  expect(() =>
    checkReferences(
      objectsWith("integer", [
        { kind: "minimum", value: 51, ...stated },
        { kind: "maximum", value: 50, ...stated },
      ]),
    ),
  ).toThrow("ListBerths Size has the minimum 51 above the maximum 50; no value is left");
});

it("refuses a rule that no value of the type can be held against", () => {
  expect(() =>
    checkReferences(objectsWith("string", [{ kind: "maximum", value: 50, ...stated }])),
  ).toThrow(
    "ListBerths Size is of the type string, whose values cannot be held against the rule maximum",
  );
});
