import { expect, test } from "vitest";
import type { FieldType } from "../../facts/facts.js";
import { blocksOf } from "./blocks.js";
import { splitCells } from "./split-cells.js";

/** Splits cells given one per paragraph; gives `description => example`. */
function split(
  type: FieldType,
  cells: readonly string[],
  more: { readonly samples?: readonly unknown[]; readonly lastIsExample?: boolean } = {},
): string {
  const lines = cells.flatMap((cell) => [cell, ""]);
  const { samples = [], ...row } = more;
  const { description, example } = splitCells({
    row: { type: { type }, line: 1, cells: blocksOf(lines, 0, lines.length), ...row },
    path: "A",
    type,
    evidence: "only-candidate",
    samples,
  });
  return `${description.map(({ text }) => text).join(" / ")} => ${example?.text ?? "-"}`;
}

test.each<[string, string, string]>([
  ["two paragraphs", split("string", ["The ID.", "a-1"]), "The ID. => a-1"],
  ["one paragraph", split("string", ["The ID."]), "The ID. => -"],
  ["none", split("string", []), " => -"],
  [
    "one paragraph that the JSON example shows",
    split("string", ["200"], { samples: ["200"] }),
    " => 200",
  ],
  [
    "a number that the JSON example shows",
    split("integer", ["200"], { samples: [200] }),
    " => 200",
  ],
  ["a bullet at the end", split("string", ["The state.", "  • On"]), "The state. / On => -"],
  [
    "a container with two sentences",
    split("array", ["The labels.", "At most 20 of them."]),
    "The labels. / At most 20 of them. => -",
  ],
  ["a container with a value", split("array", ["The values.", "Idle"]), "The values. => Idle"],
  [
    "a container with JSON",
    split("array", ["The values.", '["a", "b"]']),
    'The values. => ["a", "b"]',
  ],
  [
    "a container with something like JSON",
    split("object", ["The values.", "[see below]"]),
    "The values. / [see below] => -",
  ],
  ["a container with a single word", split("object", ["Labels"]), "Labels => -"],
  [
    "a layout that shows there is none",
    split("string", ["One.", "Two."], { lastIsExample: false }),
    "One. / Two. => -",
  ],
  [
    "a layout that shows there is one",
    split("array", ["A list.", "of two words"], { lastIsExample: true }),
    "A list. => of two words",
  ],
])("%s", (_what, found, wanted) => {
  expect(found).toBe(wanted);
});
