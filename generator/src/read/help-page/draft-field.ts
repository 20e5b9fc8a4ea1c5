import type { FieldDraft } from "../field-draft.js";
import { hashText } from "../hash.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { typedValue } from "../typed-value.js";
import { checkSamples } from "./check-samples.js";
import type { PlacedRow } from "./place-rows.js";
import { splitCells } from "./split-cells.js";

/** A placed row as a field whose description is still to be read. */
export function draftField(placed: PlacedRow, report: Report): FieldDraft {
  const { row, path, type, evidence } = placed;
  const { description, example } =
    placed.wrapper === true ? { description: [] } : splitCells(placed);
  if (placed.wrapper !== true) checkSamples(placed, example, report);
  const value = example === undefined ? undefined : typedValue(example.text, type);
  if (example !== undefined && value === undefined) {
    report.add({
      severity: "info",
      code: "example-type",
      message: `the example of ${path}, ${quote(example.text)}, is no ${type} that can be kept exactly; it is kept as text`,
      line: example.line,
    });
  }
  return {
    description,
    fact: {
      path,
      type,
      ...(row.required === undefined ? {} : { required: row.required }),
      constraints: [],
      ...(example === undefined ? {} : { example: value ?? example.text }),
      ...(row.in === undefined ? {} : { in: row.in }),
      ...(row.type.format === undefined ? {} : { format: row.type.format }),
      evidence,
      ...(description.length === 0
        ? {}
        : { text: hashText(description.map((block) => block.text).join(" ")) }),
      line: row.line,
    },
  };
}
