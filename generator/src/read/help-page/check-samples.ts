import type { FieldType } from "../../facts/facts.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { isScalar } from "../typed-value.js";
import type { Block } from "./blocks.js";
import type { PlacedRow } from "./place-rows.js";

/** Compares a row of the answer with what the JSON example shows at its path: one of the two is wrong where they differ. */
export function checkSamples(
  { path, type, row, samples }: PlacedRow,
  example: Block | undefined,
  report: Report,
): void {
  const shown = samples.filter(isScalar);
  const [first] = shown;
  if (first === undefined) return;
  if (!shown.some((sample) => typeof sample === jsonType(type)) && jsonType(type) !== undefined) {
    report.add({
      severity: "info",
      code: "json-example-type",
      message: `${path} is documented as ${type}; the JSON example shows a ${typeof first}`,
      line: row.line,
    });
  }
  if (example !== undefined && !shown.some((sample) => String(sample) === example.text)) {
    report.add({
      severity: "info",
      code: "json-example-differs",
      message: `the example of ${path} is ${quote(example.text)}; the JSON example shows ${quote(String(first))}`,
      line: example.line,
    });
  }
}

/** What `typeof` says of values of the type; undefined for those a plain value cannot contradict. */
function jsonType(type: FieldType): string | undefined {
  if (type === "integer" || type === "number") return "number";
  return type === "string" || type === "boolean" ? type : undefined;
}
