import { describe, expect, it } from "vitest";

import { docText, inComment, ruleText } from "./doc-text.js";

describe("docText", () => {
  it("cannot be left by what a source says", () => {
    expect(inComment("ends */ here\u0000 and\u2028there")).toBe("ends *\\/ here  and there");
  });

  it("wraps paragraphs and drops empty ones", () => {
    expect(docText("word ".repeat(30).trim(), undefined, "", "last")).toBe(
      `${"word ".repeat(22).trim()}\n${"word ".repeat(8).trim()}\nlast`,
    );
  });
});

describe("ruleText", () => {
  it("says rules, known values and default", () => {
    const rules = ruleText({
      kind: "scalar",
      type: "integer",
      doc: undefined,
      source: undefined,
      constraints: [
        { kind: "minimum", value: 2, level: "error", source: "page" },
        { kind: "maximum", value: 9, level: "warn", source: "page" },
        { kind: "unit", unit: "Mbps", level: "warn", source: "page" },
      ],
      values: [2, 9],
      closed: false,
      example: undefined,
      default: 3,
    });
    expect(rules).toBe(
      "At least 2. At most 9 (reported, not refused). Unit: Mbps. Known values: 2, 9; others may come. Default 3.",
    );
  });
});
