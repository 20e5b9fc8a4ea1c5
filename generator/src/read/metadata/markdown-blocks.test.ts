import { expect, test } from "vitest";
import { isUninterpreted, markdownBlocks } from "./markdown-blocks.js";

test("paragraphs, bullets, bullets under bullets, notes", () => {
  const text = "One\ntwo.\n\n- **a**: x\n\n- **b**:\n\n    - c\n    goes on\n\n*   d\n\n> A note.";
  expect(markdownBlocks(text)).toEqual([
    { text: "One two.", depth: 0 },
    { text: "**a**: x", depth: 1 },
    { text: "**b**:", depth: 1 },
    { text: "c goes on", depth: 3 },
    { text: "d", depth: 1 },
    { text: "A note.", depth: 0 },
  ]);
});

test("a heading ends what stands above it, and nothing goes on below it", () => {
  expect(markdownBlocks("- a\n## Before you begin\nText.\n#5 is no heading.")).toEqual([
    { text: "a", depth: 1 },
    { text: "## Before you begin", depth: 0 },
    { text: "Text. #5 is no heading.", depth: 0 },
  ]);
});

test("Chinese and Japanese text is told from English", () => {
  expect(["The ID.", "云企业网", "プラン", "naïve — “quoted”"].map(isUninterpreted)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
