import { format } from "oxfmt";
import { describe, expect, it } from "vitest";

import { fitText } from "./fit-text.js";

const long = "aVeryLongNameOfSomethingThatStandsInTheMiddleOfALine";

const cases: readonly (readonly [what: string, given: string, wanted: readonly string[]])[] = [
  [
    "imports, save of one name",
    `import { ${long}, more } from "./${long}.js";\nimport { ${long} } from "./${long}/${long}.js";`,
    [
      "import {",
      `  ${long},`,
      "  more,",
      `} from "./${long}.js";`,
      `import { ${long} } from "./${long}/${long}.js";`,
    ],
  ],
  [
    "parameters",
    `export function f(value: ${long}, options: Partial<Options> = {}, more?: More): value is A {\n  go();\n}`,
    [
      "export function f(",
      `  value: ${long},`,
      "  options: Partial<Options> = {},",
      "  more?: More,",
      "): value is A {",
      "  go();",
      "}",
    ],
  ],
  [
    "a statement behind a condition, then the condition",
    `{\n  if (${long} === undefined) return report(${long});\n  if (${long} !== undefined && !is("${long}")) return false;\n}`,
    [
      "{",
      `  if (${long} === undefined)`,
      `    return report(${long});`,
      "  if (",
      `    ${long} !== undefined &&`,
      `    !is("${long}")`,
      "  )",
      "    return false;",
      "}",
    ],
  ],
  [
    "a condition too long for a line",
    `if (${long} === undefined || (typeof ${long} !== "string" && left < right)) {\n  go();\n}`,
    [
      "if (",
      `  ${long} === undefined ||`,
      `  (typeof ${long} !== "string" && left < right)`,
      ") {",
      "  go();",
      "}",
    ],
  ],
  [
    "loops",
    `for (let index = 0; index < ${long}.length && index < 10000; index += 1) {\n  go();\n}\nfor (const name in value) if (name !== "${long}" && isStray(value, name)) return no;`,
    [
      "for (",
      "  let index = 0;",
      `  index < ${long}.length && index < 10000;`,
      "  index += 1",
      ") {",
      "  go();",
      "}",
      "for (const name in value)",
      `  if (name !== "${long}" && isStray(value, name))`,
      "    return no;",
    ],
  ],
  [
    "what is assigned, behind the operator or within",
    `const a: unknown = ${long}["${long}"];\nconst b: Operation<${long}, C> = f(${long}, c);\nc = /* @__PURE__ */ f({ ...${long}, ${long} });`,
    [
      "const a: unknown =",
      `  ${long}[`,
      `    "${long}"`,
      "  ];",
      `const b: Operation<${long}, C> = f(`,
      `  ${long},`,
      "  c,",
      ");",
      "c = /* @__PURE__ */ f({",
      `  ...${long},`,
      `  ${long},`,
      "});",
    ],
  ],
  [
    "arguments, the last of which keeps its brackets",
    `f(${long}, ${long}, 1);\nf(${long}, { key: ${long}, more: 1 });`,
    [
      "f(",
      `  ${long},`,
      `  ${long},`,
      "  1,",
      ");",
      `f(${long}, {`,
      `  key: ${long},`,
      "  more: 1,",
      "});",
    ],
  ],
  [
    "chains of calls",
    `const o = { Key: z.array(${long}).max(10000).min(1).optional().and(that) };\nz.string().refine((text) => text !== "${long}", "no").optional();`,
    [
      "const o = {",
      "  Key: z",
      `    .array(${long})`,
      "    .max(10000)",
      "    .min(1)",
      "    .optional()",
      "    .and(that),",
      "};",
      "z.string()",
      `  .refine((text) => text !== "${long}", "no")`,
      "  .optional();",
    ],
  ],
  [
    "types",
    `type A = "${long}" | "${long}";\ntype B = { readonly a: ${long}; readonly b?: ${long} };\ninterface C {\n  readonly d: Operation<"${long}", "${long}">;\n}`,
    [
      "type A =",
      `  | "${long}"`,
      `  | "${long}";`,
      "type B = {",
      `  readonly a: ${long};`,
      `  readonly b?: ${long};`,
      "};",
      "interface C {",
      "  readonly d: Operation<",
      `    "${long}",`,
      `    "${long}"`,
      "  >;",
      "}",
    ],
  ],
  [
    "a value that later lines end, which then go along",
    `export const ${long}: readonly ${long}[] = [\n  {\n    a: 1,\n  },\n];`,
    [`export const ${long}: readonly ${long}[] =`, "  [", "    {", "      a: 1,", "    },", "  ];"],
  ],
  [
    "conditions that are all to hold, behind a loop",
    `for (const name in value) if (name !== "${long}" && name !== "other" && isStray(value, name)) return false;`,
    [
      "for (const name in value)",
      "  if (",
      `    name !== "${long}" &&`,
      '    name !== "other" &&',
      "    isStray(value, name)",
      "  )",
      "    return false;",
    ],
  ],
  [
    "a list of one of many texts",
    `interface A {\n  readonly key?: readonly ("${long}" | "${long}" | (string & {}))[];\n}`,
    [
      "interface A {",
      "  readonly key?: readonly (",
      `    | "${long}"`,
      `    | "${long}"`,
      "    | (string & {})",
      "  )[];",
      "}",
    ],
  ],
  [
    "the type of a constant",
    `const a: Operation<${long}, ${long}> = {\n  a: 1,\n};`,
    ["const a: Operation<", `  ${long},`, `  ${long}`, "> = {", "  a: 1,", "};"],
  ],
  [
    "a call that later lines end",
    `const ${long}: ${long} = {\n  a: 1,\n};\nf(${long}, ${long}, {\n  a: 1,\n}) as B;`,
    [
      `const ${long}: ${long} =`,
      "  {",
      "    a: 1,",
      "  };",
      "f(",
      `  ${long},`,
      `  ${long},`,
      "  {",
      "    a: 1,",
      "  },",
      ") as B;",
    ],
  ],
  [
    "no comment, and no short line",
    `/** ${long} and ${long}. */\nconst a   = 1;`,
    [`/** ${long} and ${long}. */`, "const a   = 1;"],
  ],
];

describe("fitText", () => {
  it.each(cases)("breaks %s", (_, given, wanted) => {
    expect(fitText(given)?.split("\n")).toEqual(wanted);
  });

  it.each(cases.slice(0, -1))("breaks %s as oxfmt does", async (_, given) => {
    const fitted = fitText(given);
    const { code } = await format("given.ts", `${given}\n`);
    expect(code).toBe(`${fitted}\n`);
  });

  it.each([
    `label: while (${long} && ${long}) {`,
    `const a = function () { return ${long} + ${long}; };`,
    `f("👨‍👩‍👧", "${long}");`,
    `f(${long}, ${long}, {\n  a: 1,\n}, b);`,
    `x = ${long} ? ${long} : 1; // why`,
  ])("leaves to oxfmt what it does not know: %s", (given) => {
    expect(fitText(`${given}\n`)).toBeUndefined();
  });
});
