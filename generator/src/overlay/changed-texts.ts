import type { CuratedOperation } from "./curated.js";
import type { FieldFact, OperationFacts } from "../facts/facts.js";

/** A line for each description whose source text is not what it was, with ours beside it, to be reviewed. */
export function changedTexts(
  before: OperationFacts | undefined,
  after: OperationFacts,
  curated: CuratedOperation | undefined,
): readonly string[] {
  if (before === undefined) return [];
  const lines: string[] = [];
  for (const { kind, sha256 } of after.texts) {
    const old = before.texts.find((text) => text.kind === kind);
    if (old !== undefined && old.sha256 !== sha256)
      lines.push(review(`the ${kind} of ${after.operation}`, curated?.[kind]));
  }
  for (const part of ["request", "response"] as const)
    for (const field of after[part]) {
      const old = before[part].find((one) => one.path === field.path);
      if (old === undefined || !reworded(old, field)) continue;
      const ours = curated?.[part].find((one) => one.path === field.path)?.description;
      lines.push(review(`${part} ${field.path}`, ours));
    }
  return lines;
}

/** A text that vanished is no change: pages lose descriptions for a while and get them back. */
function reworded(before: FieldFact, after: FieldFact): boolean {
  return before.text !== undefined && after.text !== undefined && before.text !== after.text;
}

function review(what: string, ours: string | undefined): string {
  return `reworded: ${what}; ours to review: ${ours === undefined ? "(none yet)" : JSON.stringify(ours)}`;
}
