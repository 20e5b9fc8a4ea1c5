import { expect, it } from "vitest";

import { repeatedKeys } from "./repeated-keys.js";

const found = (text: string): readonly string[] =>
  repeatedKeys(text).map(
    ({ code, line, column, pointer }) => `${code} ${line}:${column} ${pointer}`,
  );

it.each<[what: string, text: string, wanted: readonly string[]]>([
  ["nothing twice", '{ "a": { "a": 1 }, "b": [{ "a": 1 }, { "a": 1 }] }', []],
  ["a value like a name", '{ "a": "b", "b": "a", "c": ["a", "a"] }', []],
  ["a member", '{\n  "a": 1,\r\n  "b": 2, "a": 3\r\n}', ["key-repeated 3:11 /a"]],
  ["three times", '{"a":1,"a":2,"a":3}', ["key-repeated 1:8 /a", "key-repeated 1:14 /a"]],
  ["in a list", '[[], {}, {"a":[{"b":{}, "b":[]}]}]', ["key-repeated 1:25 /2/a/0/b"]],
  ["an operation", '{"apis":{"A":{"x":[]},\n"A":{}}}', ["operation-repeated 2:1 /apis/A"]],
  ["no operation", '{"A":{"apis":{"b":1,"b":1}}}', ["key-repeated 1:21 /A/apis/b"]],
  ["written in another way", '{"a/~":1,"\\u0061/~":2}', ["key-repeated 1:10 /a~1~0"]],
  ["beside quotes and braces in text", '{"a":"\\\\","b":"\\"{[,","a":1}', ["key-repeated 1:23 /a"]],
  ["names every object has", '{"__proto__":1,"__proto__":2}', ["key-repeated 1:16 /__proto__"]],
])("%s", (_what, text, wanted) => {
  expect(found(text)).toEqual(wanted);
});

it("says in which line it stood before", () => {
  expect(repeatedKeys('{\n"a":1,\n"a":2}')[0]?.message).toBe(
    'the member "a" was stated before, in line 2; only one of the two can be read',
  );
});

it("neither overflows nor gathers without end", () => {
  const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  const wide = `{${Array.from({ length: 10_000 }, () => '"a":1').join(",")}}`;
  expect([found(deep).length, found(wide).length]).toEqual([0, 100]);
});
