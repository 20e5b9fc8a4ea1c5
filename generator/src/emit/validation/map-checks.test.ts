import { expect, it } from "vitest";

import type { Model, ObjectType, ScalarType } from "../../model/model.js";
import { checkLines } from "./check-function.js";
import { jsonSchema } from "./json-schema.js";
import { rulesOf } from "./rules.js";
import { zodObject } from "./zod-file.js";

const described = { doc: undefined, source: undefined, constraints: [] };
const open = { values: undefined, closed: false, example: undefined, default: undefined };
const text: ScalarType = { kind: "scalar", ...described, ...open, type: "string" };
const map: ObjectType = {
  kind: "object",
  ...described,
  members: [],
  values: text,
  closed: false,
  relations: [],
};
const model = {
  objects: {
    Berth: { ...map, values: undefined, members: [{ name: "Marks", required: false, type: map }] },
  },
} as unknown as Model;

it("judges what stands under each key of a map", () => {
  expect(checkLines(model, "Berth", "all").join("\n")).toMatch(
    /for \(const \[key\d, item\d\] of Object\.entries\(marks1\)\) \{\n +if \(typeof item\d !== "string"\) fail\(/,
  );
  // No place is asked for.
  expect(checkLines(model, "Berth", "is").join("\n")).toMatch(
    /for \(const item\d of Object\.values\(marks1\)\) \{/,
  );
});

it("says so in every other form", () => {
  expect(zodObject(model, "Berth")).toBe(
    "z.looseObject({\n  Marks: z.record(z.string(), z.string()).optional(),\n})",
  );
  expect(rulesOf(model, "Berth").map(({ id }) => id)).toEqual([
    "/type",
    "Marks/type",
    "Marks.*/type",
  ]);
  expect(jsonSchema(model, "Berth")).toMatchObject({
    properties: { Marks: { type: "object", additionalProperties: { type: "string" } } },
  });
});
