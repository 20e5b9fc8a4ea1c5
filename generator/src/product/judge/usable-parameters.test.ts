import { expect, it } from "vitest";

import type { FieldFact } from "../../facts/facts.js";
import { usableParameters } from "./usable-parameters.js";

/** Rows of parameters: those without a position are below the one before. */
function rows(...given: readonly (readonly [string, Partial<FieldFact>?])[]): readonly FieldFact[] {
  return given.map(([path, more]) => ({
    path,
    type: "string",
    constraints: [],
    evidence: "metadata",
    ...more,
  }));
}

const query = { in: "query" } as const;

function left(fields: readonly FieldFact[]): {
  readonly paths: readonly string[];
  readonly reason: string | undefined;
  readonly messages: readonly string[];
} {
  const { fields: kept, reason, diagnostics } = usableParameters(fields);
  return {
    paths: kept.map(({ path }) => path),
    reason,
    messages: diagnostics.map(({ message }) => message),
  };
}

it("keeps what a query or a form carries, whatever it is called", () => {
  const fields = rows(
    ["Berth", query],
    ["Berth.Size", query],
    ["Hull", { in: "formData", type: "object", style: "flat" }],
    ["Hull.Length"],
    ["Policy.1", query],
    ["Settings", { ...query, type: "object", style: "json" }],
    ["Settings.Deep"],
    // The text of JSON has a name of its own.
    ["Settings.Other", query],
  );
  expect(usableParameters(fields)).toEqual({ fields, diagnostics: [] });
});

it("leaves out a parameter with everything in it", () => {
  expect(
    left(
      rows(["Blob", { in: "body", type: "object" }], ["Blob.A"], ["Blob.A.B"], ["Blobs", query]),
    ),
  ).toEqual({
    paths: ["Blobs"],
    reason: undefined,
    messages: ["Blob travels in the body, where a call in RPC style carries none; it is left out"],
  });
});

it("leaves out one whose name belongs to another one's parts, and keeps the parts", () => {
  expect(
    left(rows(["Hull.Length", query], ["Hull", { ...query, type: "object" }], ["Hull.Length"])),
  ).toEqual({
    paths: ["Hull", "Hull.Length"],
    reason: undefined,
    messages: [
      "Hull.Length is sent under a name that belongs to the parts of Hull; it is left out",
    ],
  });
});

it("costs the operation what it cannot do without", () => {
  expect(left(rows(["Id.n", { ...query, required: true }]))).toMatchObject({
    paths: [],
    reason:
      "the required parameter Id.n stands for a list by the placeholder N, which no call can send as it is",
  });
});

it("leaves out lists of structures written with commas", () => {
  const list = { ...query, type: "array", style: "simple" } as const;
  expect(
    left(
      rows(
        ["Ids", list],
        ["Ids[]"],
        ["Cranes", list],
        ["Cranes[]", { type: "object" }],
        ["Cranes[].Id"],
      ),
    ),
  ).toMatchObject({ paths: ["Ids", "Ids[]"] });
});

it("leaves out what nests deeper than the runtime sends", () => {
  const nested = (levels: number): readonly FieldFact[] =>
    rows(
      ["Deep", { ...query, type: "object" }],
      ...Array.from({ length: levels }, (_, at) => [`Deep${".D".repeat(at + 1)}`] as const),
    );
  expect([left(nested(31)).paths.length, left(nested(32)).messages]).toEqual([
    32,
    ["Deep is nested deeper than the 32 levels that the runtime sends; it is left out"],
  ]);
});

it("leaves out names of what every object has, wherever they stand", () => {
  expect(
    left(
      rows(
        ["Filter", { ...query, type: "array" }],
        ["Filter[]", { type: "object" }],
        ["Filter[].constructor", { type: "object" }],
        ["Filter[].constructor.A"],
        ["Filter[].Key"],
      ),
    ),
  ).toEqual({
    paths: ["Filter", "Filter[]", "Filter[].Key"],
    reason: undefined,
    messages: [
      "Filter[].constructor is called constructor, as something every object has already; it is left out",
    ],
  });
});
