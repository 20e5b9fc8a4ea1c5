import { expect, test } from "vitest";
import { baseName, decodeSource } from "./source-text.js";

function refusal(text: string | Uint8Array, limit = 1000): unknown {
  const decoded = decodeSource({ file: "page.txt", text }, limit);
  return decoded.ok
    ? decoded.text
    : { code: decoded.diagnostic.code, line: decoded.diagnostic.line };
}

test.each<[what: string, text: string | Uint8Array, wanted: unknown]>([
  ["a byte order mark", "\uFEFFabc", "abc"],
  ["bytes", new TextEncoder().encode("a\u00E9"), "a\u00E9"],
  ["broken UTF-8", new Uint8Array([0x61, 0xff, 0xfe]), { code: "encoding", line: 1 }],
  ["a NUL byte", "a\nb\0", { code: "binary", line: 2 }],
  ["nothing", "", { code: "empty", line: 1 }],
  ["blanks", " \n\t\n", { code: "empty", line: 1 }],
  ["too much", "x".repeat(1001), { code: "too-large", line: undefined }],
])("%s", (_what, text, wanted) => {
  expect(refusal(text)).toEqual(wanted);
});

test("a folder is no part of the name", () => {
  expect(["a/b.txt", "a\\b.txt", "b.txt"].map(baseName)).toEqual(["b.txt", "b.txt", "b.txt"]);
});
