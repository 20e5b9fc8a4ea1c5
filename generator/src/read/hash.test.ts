import { expect, test } from "vitest";
import { hashSource, hashText } from "./hash.js";

test("white space does not change the hash of a text, words do", () => {
  expect(hashText("  one\n two\u00A0")).toBe(hashText("one two"));
  expect(hashText("one two")).not.toBe(hashText("one too"));
});

test("the hash of a source is its SHA-256, for text and bytes alike", () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  expect([hashSource(""), hashSource(new Uint8Array())]).toEqual([empty, empty]);
});
