import type { ComparedField } from "../state/compared-field.js";
import type { RuleId } from "../table/rule.js";
import { at, type Finding, type Site, words } from "./finding.js";
import { listInWords, valueInWords } from "./in-words.js";

/** R10 to R14 and S6 to S9: the documented values, and whether they are all there are. */
export function compareValues(
  before: ComparedField,
  after: ComparedField,
  site: Site,
): readonly Finding[] {
  const old = before.field.enum;
  const now = after.field.enum;
  if (old === undefined && now === undefined) return [];
  // Both values of a flag, which its type says already.
  if (before.field.type === "boolean" && after.field.type === "boolean") return [];
  const closed = after.field.closed === true && now !== undefined;
  const wasClosed = before.field.closed === true && old !== undefined;
  const what = "values";
  if (old === undefined)
    return [
      at(site, {
        rule: "R13",
        what,
        new: listInWords(now ?? []),
        known: { closed, "at-error": closed },
      }),
    ];
  if (now === undefined) {
    const { part, path } = site;
    const addresses = [{ at: "member", part, path, member: "enum" }] as const;
    return [at(site, { rule: "R14", what, old: listInWords(old), addresses })];
  }

  const request = site.part === "request";
  const findings: Finding[] = [];
  if (closed !== wasClosed)
    findings.push(
      at(site, {
        rule: closedRule(request, closed),
        what: "closed list",
        ...words(
          wasClosed ? `only ${listInWords(old)}` : "any value",
          closed ? `only ${listInWords(now)}` : "any value",
        ),
      }),
    );
  for (const value of now.filter((one) => !old.includes(one)))
    findings.push(
      at(site, {
        rule: request ? "R10" : closed ? "S7" : "S6",
        what: "value",
        ...words(undefined, valueInWords(value)),
      }),
    );
  for (const value of old.filter((one) => !now.includes(one)))
    findings.push(
      at(site, {
        rule: removedRule(request, closed),
        what: "value",
        ...words(valueInWords(value), undefined),
        value,
        addresses: [{ at: "value", part: site.part, path: site.path, value }],
      }),
    );
  return findings;
}

/** To close a list removes every other value at once; to open it adds them. */
function closedRule(request: boolean, closed: boolean): RuleId {
  if (request) return closed ? "R11" : "R10";
  return closed ? "S9" : "S7";
}

function removedRule(request: boolean, closed: boolean): RuleId {
  if (request) return closed ? "R11" : "R12";
  return closed ? "S9" : "S8";
}
