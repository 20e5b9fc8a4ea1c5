import type { FieldFact, OperationFacts } from "../../facts/facts.js";
import type { Finding } from "./finding.js";

/** R20 and N1: what a source changes without saying anything new. */
export function compareOrder(
  operation: string,
  before: OperationFacts,
  after: OperationFacts,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of ["request", "response"] as const)
    if (reordered(before[part], after[part]))
      findings.push({ rule: "R20", operation, part, what: "order of fields" });
  const { source: old } = before;
  const { source: now } = after;
  for (const member of ["format", "layout", "lastUpdated"] as const)
    if (old[member] !== now[member]) findings.push({ rule: "N1", operation, what: member });
  if (wording(before) !== wording(after))
    findings.push({ rule: "N1", operation, what: "wording of the source" });
  return findings;
}

/** Whether the rows both have stand in another order. */
function reordered(before: readonly FieldFact[], after: readonly FieldFact[]): boolean {
  const shared = (rows: readonly FieldFact[], others: readonly FieldFact[]): string =>
    rows
      .map(({ path }) => path)
      .filter((path) => others.some((other) => other.path === path))
      .join("\n");
  return shared(before, after) !== shared(after, before);
}

function wording(facts: OperationFacts): string {
  const texts = facts.texts.map(({ kind, sha256 }) => `${kind} ${sha256}`);
  const fields = [...facts.request, ...facts.response].flatMap(({ path, text }) =>
    text === undefined ? [] : [`${path} ${text}`],
  );
  return [...texts, ...fields].toSorted().join("\n");
}
