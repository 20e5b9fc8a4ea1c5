import { expect, it } from "vitest";

import { checkTypes } from "./check-types.js";

const module = "packages/toy-client/src/gen/a.ts";
const sources = new Map([
  [
    module,
    "import type { Operation } from 'elsewhere';\nimport type { Part } from './b.js';\nexport interface Whole { readonly Parts?: readonly Part[]; readonly Kind?: 'a' | (string & {}); readonly Count?: number }\nexport type Other = Operation<Whole>;\n",
  ],
  [
    "packages/toy-client/src/gen/b.ts",
    "export interface Part { readonly Id: string; readonly On?: boolean }\n",
  ],
]);

function failures(...values: readonly unknown[]): readonly (readonly unknown[])[] {
  const cases = values.map((value) => ({ type: "Whole", module, value }));
  return checkTypes(sources, cases).map(({ case: index, path }) => [index, path]);
}

it.each([
  ["a value that fits", { Parts: [{ Id: "x", On: true }], Kind: "b", Count: 1 }, []],
  ["members the type does not know", { Parts: [{ Id: "x", New: 1 }], New: {} }, []],
  ["a value of which nothing is known", { New: 1 }, []],
  ["a name that would set a prototype", { ["__proto__"]: { Count: "x" } }, []],
  ["a member of another type", { Parts: [{ Id: 7 }] }, [[0, ["Parts", "Id"]]]],
  ["a member that is missing", { Parts: [{ On: true }] }, [[0, ["Parts", "Id"]]]],
  ["null", { Count: null }, [[0, ["Count"]]]],
])("%s", (_, value, wanted) => {
  expect(failures(value)).toEqual(wanted);
});

it("says which of several values it is", () => {
  expect(failures({ Count: 1 }, { Count: "1" }, { Count: true })).toEqual([
    [1, ["Count"]],
    [2, ["Count"]],
  ]);
});
