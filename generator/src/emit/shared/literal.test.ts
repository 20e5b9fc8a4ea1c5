import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";

import { literal, memberOf, propertyName } from "./literal.js";

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
    expect(literal({ a: "x".repeat(60), b: "y".repeat(60) })).toBe(
      `{\n  a: "${"x".repeat(60)}",\n  b: "${"y".repeat(60)}",\n}`,
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
