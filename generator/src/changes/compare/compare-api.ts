import type { CuratedOperation } from "../../overlay/curated.js";
import type { Finding } from "./finding.js";

/** The method the runtime sends every call with. */
const usedMethod = "POST";

/** O3, O6, O7 and O9: what only metadata says. Where one of the states comes from a page, there is nothing to compare. */
export function compareApi(
  operation: string,
  { api: old }: CuratedOperation,
  { api: now }: CuratedOperation,
): readonly Finding[] {
  if (old === undefined || now === undefined) return [];
  const findings: Finding[] = [];
  if ((old.deprecated === true) !== (now.deprecated === true))
    findings.push({
      rule: "O3",
      operation,
      what: "deprecated",
      new: now.deprecated === true ? "deprecated" : "no longer deprecated",
    });
  if (old.methods.includes(usedMethod) && !now.methods.includes(usedMethod))
    findings.push({
      rule: "O7",
      operation,
      what: "methods",
      old: old.methods.join(", "),
      new: now.methods.join(", "),
      addresses: [{ at: "api", member: "methods" }],
    });
  else if (old.methods.join() !== now.methods.join() && sameSet(old.methods, now.methods))
    findings.push({ rule: "O6", operation, what: "methods" });
  if ((old.asynchronous === true) !== (now.asynchronous === true))
    findings.push({
      rule: "O9",
      operation,
      what: "effect",
      old: old.asynchronous === true ? "after the answer" : "with the answer",
      new: now.asynchronous === true ? "after the answer" : "with the answer",
      addresses: [{ at: "api", member: "asynchronous" }],
    });
  return findings;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}
