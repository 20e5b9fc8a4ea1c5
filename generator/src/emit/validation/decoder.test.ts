import { expect, it } from "vitest";

import type { Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { decoderLines } from "./decoder.js";

const described = { doc: undefined, source: undefined, constraints: [] };
const text: ScalarType = {
  kind: "scalar",
  ...described,
  values: undefined,
  closed: false,
  example: undefined,
  default: undefined,
  type: "string",
};

function object(members: Readonly<Record<string, Type>>): ObjectType {
  const rows = Object.entries(members).map(([name, type]) => ({ name, required: false, type }));
  return { kind: "object", ...described, members: rows, closed: true, relations: [] } as never;
}

function list(items: Type): Type {
  return { kind: "array", ...described, items } as never;
}

/** What is emitted to read the parameters of a request with these members. */
function decoderOf(members: Readonly<Record<string, Type>>): string {
  return decoderLines({ objects: { R: object(members) } } as unknown as Model, "R").join("\n");
}

it("reads texts of a list by their index", () => {
  expect(decoderOf({ Mark: list(text) })).toContain(
    'if (name.startsWith("Mark.")) {\n    const index1 = indexAt(name, 5);\n    if (index1 > 0) {\n      const at1 = 5 + after(index1);\n',
  );
});

it("declares nothing for items that have nothing to read", () => {
  const nothing = object({});
  expect(decoderOf({ Mark: list(nothing) })).not.toContain("Mark");
  expect(decoderOf({ Mark: list(object({ Name: text, Rows: list(nothing) })) })).not.toMatch(
    /index2|at2|Rows/,
  );
});
