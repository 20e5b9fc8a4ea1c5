import { describe, expect, it } from "vitest";

import { printParsed } from "./print-parsed.js";
import { printSource } from "./print-source.js";
import type { Statements } from "./statements.js";
import {
  constant,
  exportFrom,
  functionOf,
  importTypes,
  importValues,
  interfaceOf,
  typeAlias,
} from "./structures.js";

const everything: Statements = [
  importTypes("./b.js", ["Two", "One"]),
  importValues("./a.js", ["a"]),
  'import * as z from "zod";',
  constant("list", "On one\nor two lines.", "readonly string[]", '[\n  "a",\n]'),
  functionOf(
    "twice",
    "Says it twice.\n\nWith an empty line.",
    [
      { name: "text", type: "string" },
      { name: "options", type: "Options", hasQuestionToken: true },
      { name: "times", type: "number", initializer: "2" },
    ],
    "string",
    ["if (times > 1) {", "  return text + text;", "}", "", "return text;"],
  ),
  functionOf("inner", "", [], "void", ["return;"], false),
  "\nconst between = 1;\n",
  functionOf("last", "One line.", [], "value is string", ["return true;"]),
];

const barrel: Statements = [exportFrom("./a.js", ["b", "a"]), exportFrom("./b.js", ["T"], true)];

const types: Statements = [
  interfaceOf("Berth", "A place.\n\nFor one ship.", {
    extends: ["Place", "Named"],
    properties: [
      { name: "depth", type: "number", isReadonly: true, docs: ["In metres."] },
      { name: "ship", type: "string", hasQuestionToken: true, docs: ["Who.\n\nOr nobody."] },
      { name: "call", type: "(name: string) => void" },
    ],
  }),
  interfaceOf("Empty", "Nothing.", {}),
  typeAlias("Code", "Known ones.", '"A" | "B" | (string & {})'),
];

describe("printSource", () => {
  it.each([
    ["statements", everything],
    ["a barrel", barrel],
    ["types", types],
  ])("prints %s as ts-morph does", (_, given) => {
    expect(printSource("// header", given)).toBe(printParsed("// header", given));
  });

  it("prints in full", () => {
    expect(printSource("// header", everything.slice(0, 4))).toBe(
      [
        "// header",
        "",
        'import type { One, Two } from "./b.js";',
        'import { a } from "./a.js";',
        'import * as z from "zod";',
        "",
        "/**",
        " * On one",
        " * or two lines.",
        " */",
        "export const list: readonly string[] = [",
        '  "a",',
        "];",
        "",
      ].join("\n"),
    );
  });
});

it("gives long parameters a line each, if that is enough", () => {
  const parameters = ["first", "second"].map((name) => ({ name, type: "string".repeat(6) }));
  const head = (type: string): readonly string[] =>
    printSource("", [functionOf("f", "", parameters, type, ["return;"])])
      .trim()
      .split("\n");
  expect(head("A".repeat(30))).toEqual([
    "export function f(",
    `  first: ${"string".repeat(6)},`,
    `  second: ${"string".repeat(6)},`,
    `): ${"A".repeat(30)} {`,
    "  return;",
    "}",
  ]);
  expect(head("A".repeat(100))).toHaveLength(3);
});

describe("printParsed", () => {
  it("does not let a broken type out", () => {
    expect(() => printParsed("// header", ["export interface A { readonly b: }"])).toThrow(
      "no TypeScript: Type expected. at ",
    );
  });
});
