import { expect, test } from "vitest";
import { toXml } from "./xml.js";

test("members are elements, lists repeat theirs, nothing is left out that XML can hold", () => {
  const value = { A: { B: ["x", 1, true], C: [] }, D: 'a<b>&"c"', E: undefined, F: "ä🚀" };
  expect(toXml("Root", value)).toBe(
    `<?xml version='1.0' encoding='UTF-8'?><Root><A><B>x</B><B>1</B><B>true</B></A><D>a&lt;b&gt;&amp;"c"</D><F>ä🚀</F></Root>`,
  );
});

test("what no XML can hold is left out", () => {
  expect(toXml("R", { A: "a\u0000b\u001F\uD800c\tz\r\n\uFFFE" })).toContain("<A>abc\tz&#13;\n</A>");
});
