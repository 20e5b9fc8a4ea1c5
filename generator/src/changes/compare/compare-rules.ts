import type { StatedConstraint } from "../../openapi/openapi-document.js";
import type { FactAddress } from "../pending/fact-address.js";
import type { ComparedField, ComparedFields } from "../state/compared-field.js";
import type { Context } from "./context.js";
import { at, type Finding, type Site, words } from "./finding.js";
import { ruleInWords, valueInWords } from "./in-words.js";
import { compareStrictness } from "./strictness.js";

/** R15, R16, S15, C2 and C3: ranges, lengths, counts, prefixes, formats, and the level they are enforced at. */
export function compareRules(
  before: ComparedField,
  after: ComparedField,
  site: Site,
  context: Context,
): readonly Finding[] {
  const old = byKey(before.rules);
  const now = byKey(after.rules);
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...keys.flatMap((key) =>
      compareRule(old.get(key), now.get(key), site, addressesOf(key, site, context.after)),
    ),
    ...comparePattern(before, after, site),
  ];
}

function compareRule(
  old: StatedConstraint | undefined,
  now: StatedConstraint | undefined,
  site: Site,
  addresses: readonly FactAddress[],
): readonly Finding[] {
  const kind = (now ?? old)?.kind ?? "unit";
  const inWords = (rule: StatedConstraint | undefined): string | undefined =>
    rule === undefined ? undefined : ruleInWords(rule, kind.endsWith("Items"));
  const change = { what: kind, ...words(inWords(old), inWords(now)) };
  const strictness = compareStrictness(old, now);
  // A unit is only said, never checked.
  if (kind === "unit")
    return strictness === "same"
      ? []
      : [at(site, { rule: "O5", ...change, what: "unit", addresses })];
  const known = { "at-error": (now ?? old)?.level === "error" };
  const findings: Finding[] = [];
  if (strictness === "tighter" || strictness === "other") {
    const format = kind === "timeFormat" && site.part === "response" && old !== undefined;
    findings.push(at(site, { rule: format ? "S15" : "R15", ...change, known, addresses }));
  } else if (strictness === "looser")
    findings.push(at(site, { rule: "R16", ...change, addresses }));
  if (old !== undefined && now !== undefined && old.level !== now.level)
    findings.push(
      at(site, {
        rule: now.level === "error" ? "C2" : "C3",
        what: kind,
        old: `${inWords({ ...old, level: "error" })} at ${old.level}`,
        new: `${inWords({ ...now, level: "error" })} at ${now.level}`,
      }),
    );
  return findings;
}

/** Rules by what they are about, numbered where two are about the same. */
function byKey(rules: readonly StatedConstraint[]): ReadonlyMap<string, StatedConstraint> {
  const found = new Map<string, StatedConstraint>();
  for (const rule of rules) {
    const about = rule.kind === "conditionalValues" ? `${rule.is} ${rule.field ?? ""}` : "";
    let number = 1;
    while (found.has(`${rule.kind} ${number} ${about}`)) number += 1;
    found.set(`${rule.kind} ${number} ${about}`, rule);
  }
  return found;
}

/** A count of items may stand on a member of the item in the source. */
function addressesOf(
  key: string,
  { part, path }: Site,
  after: ComparedFields,
): readonly FactAddress[] {
  const kind = key.split(" ")[0] as "maxItems";
  const members = kind === "maxItems" ? (after.get(`${path}[]`)?.below ?? []) : [];
  return [path, ...members].map((place) => ({ at: "rule", part, path: place, kind }));
}

/** Patterns are documented and not checked by what we emit. */
function comparePattern(
  { field: { pattern: old } }: ComparedField,
  { field: { pattern: now } }: ComparedField,
  site: Site,
): readonly Finding[] {
  if (old === now) return [];
  return [
    at(site, {
      rule: now === undefined ? "R16" : "R15",
      what: "pattern",
      ...words(valueInWords(old), valueInWords(now)),
      known: { "at-error": false },
      addresses: [{ at: "member", part: site.part, path: site.path, member: "pattern" }],
    }),
  ];
}
