import * as fc from "fast-check";
import { runInThisContext } from "node:vm";
import { format } from "oxfmt";
import { describe, expect, it } from "vitest";

import { fitText } from "./fit/fit-text.js";
import { literal, memberOf, propertyName, Source } from "./literal.js";

describe("literal", () => {
  it("prints data that reads back the same", () => {
    const given = {
      plain: 1,
      "odd name": ["`${x}`", "*/", '"', "\u2028"],
      ["__proto__"]: { deep: null },
      empty: {},
      list: [],
    };
    const source = literal(given);
    // What was printed is what the emitted file would hold, so it is evaluated as such.
    const read: unknown = runInThisContext(`(${source})`);
    expect(read).toEqual(given);
    expect(Object.hasOwn(read as object, "__proto__")).toBe(true);
    expect(source).not.toMatch(/\u2028/);
  });

  it("breaks what does not fit a line", () => {
    const long = "x".repeat(90);
    const given = {
      Key: long,
      Value: long,
      hug: [{ a: long }],
      table: [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
      numbers: Array.from({ length: 20 }, () => 65501),
      source: new Source("() => other"),
      [`wide`]: ["中".repeat(40), "中".repeat(4)],
      none: undefined,
    };
    expect(literal(given).split("\n")).toEqual([
      "{",
      `  Key: "${long}",`,
      "  Value:",
      `    "${long}",`,
      "  hug: [",
      "    {",
      `      a: "${long}",`,
      "    },",
      "  ],",
      "  table: [",
      "    { a: 1, b: 2 },",
      "    { a: 3, b: 4 },",
      "  ],",
      "  numbers: [",
      "    65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501, 65501,",
      "    65501, 65501, 65501, 65501, 65501, 65501, 65501,",
      "  ],",
      "  source: () => other,",
      "  wide: [",
      `    "${"中".repeat(40)}",`,
      `    "${"中".repeat(4)}",`,
      "  ],",
      "}",
    ]);
  });

  it("prints what oxfmt keeps", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "'", '"', "\\", "\u2028", "中", "，", "é", "🚀"),
      maxLength: 60,
    });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, depthSize: "large" },
        text,
        fc.string({ maxLength: 120 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.dictionary(
          fc.oneof(fc.stringMatching(/^[a-z]{1,12}$|^[a-z]{80,100}$/), text),
          tie("value"),
          {
            noNullPrototype: true,
          },
        ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const printed = fitText(`export const given = ${literal(given)};\n`);
        expect(printed).toBeDefined();
        expect((await format("given.ts", printed ?? "")).code).toBe(printed);
      }),
      { numRuns: 300 },
    );
  });
});

it("quotes names that are no identifiers", () => {
  expect([
    propertyName("a-b"),
    propertyName("Key"),
    propertyName("__proto__"),
    memberOf("value", "a.b"),
    memberOf("value", "Key"),
  ]).toEqual(['"a-b"', "Key", '["__proto__"]', 'value["a.b"]', 'value["Key"]']);
});
