import { isDeepStrictEqual } from "node:util";

import type { ComparedField } from "../state/compared-field.js";
import { at, type Finding, type Site, words } from "./finding.js";

/** O3, O5, C5, C6, R19, S12 and S13: what is said about a field beside its type, values and rules. */
export function compareTexts(
  before: ComparedField,
  after: ComparedField,
  site: Site,
): readonly Finding[] {
  const old = before.field;
  const now = after.field;
  const findings: Finding[] = [];
  const add = (finding: Omit<Finding, keyof Site>): void => void findings.push(at(site, finding));

  if ((old.deprecated === true) !== (now.deprecated === true))
    add({
      rule: "O3",
      what: "deprecated",
      new: now.deprecated === true ? "deprecated" : "no longer deprecated",
    });
  if (old.description !== now.description) add({ rule: "O5", what: "description" });
  if (old.name !== now.name)
    add({
      rule: "C6",
      what: "type name",
      ...words(old.name, now.name),
      known: { "name-stays": old.name === undefined },
    });
  if (!isDeepStrictEqual(old.relations ?? [], now.relations ?? []))
    add({ rule: "C5", what: "how members agree", only: ["fixtures"] });
  for (const member of ["in", "style"] as const)
    // Pages say neither.
    if (old[member] !== undefined && now[member] !== undefined && old[member] !== now[member])
      add({
        rule: "R19",
        what: member === "in" ? "position" : "style",
        ...words(old[member], now[member]),
      });
  const wasNull = isNullable(old);
  if (wasNull !== isNullable(now))
    add({
      rule: wasNull ? "S13" : "S12",
      what: "null",
      old: wasNull ? "may be null" : "never null",
      new: wasNull ? "never null" : "may be null",
    });
  return findings;
}

/** No source states it yet; it is compared as soon as facts have a place for it. */
function isNullable(field: object): boolean {
  return (field as { readonly nullable?: boolean }).nullable === true;
}
