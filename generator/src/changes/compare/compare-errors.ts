import type { ErrorFact } from "../../facts/facts.js";
import { compare } from "../../openapi/canonical.js";
import type { CuratedOperation } from "../../overlay/curated.js";
import { type Finding, words } from "./finding.js";

/** E1 to E4, code by code; a code may be documented more than once. */
export function compareErrors(
  operation: string,
  before: CuratedOperation,
  after: CuratedOperation,
): readonly Finding[] {
  const old = byCode(before.errors);
  const now = byCode(after.errors);
  const codes = [...new Set([...old.keys(), ...now.keys()])].toSorted(compare);
  return codes.flatMap((code) => compareCode(operation, code, old.get(code), now.get(code)));
}

function compareCode(
  operation: string,
  code: string,
  old: readonly ErrorFact[] | undefined,
  now: readonly ErrorFact[] | undefined,
): readonly Finding[] {
  const place = { operation, what: "error code", addresses: [{ at: "error", code }] as const };
  if (old === undefined) return [{ ...place, rule: "E1", new: code }];
  if (now === undefined) return [{ ...place, rule: "E2", old: code }];
  const findings: Finding[] = [];
  const statuses = [old, now].map((errors) => joined(errors.map((error) => String(error.status))));
  if (statuses[0] !== statuses[1])
    findings.push({
      operation,
      rule: "E3",
      what: `status of ${code}`,
      ...words(statuses[0], statuses[1]),
    });
  const texts = [old, now].map((errors) => joined(errors.map((error) => plain(error.message))));
  if (texts[0] !== texts[1]) findings.push({ operation, rule: "E4", what: `message of ${code}` });
  return findings;
}

function byCode(errors: readonly ErrorFact[]): ReadonlyMap<string, readonly ErrorFact[]> {
  const found = new Map<string, readonly ErrorFact[]>();
  for (const error of errors) found.set(error.code, [...(found.get(error.code) ?? []), error]);
  return found;
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].toSorted(compare).join(", ");
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
