import type { ComparedField } from "../state/compared-field.js";
import { compareNeed } from "./compare-presence.js";
import { compareDefault, compareExample } from "./compare-examples.js";
import { compareRules } from "./compare-rules.js";
import { compareTexts } from "./compare-texts.js";
import { compareType } from "./compare-type.js";
import { compareValues } from "./compare-values.js";
import type { Context } from "./context.js";
import { at, type Finding, type Site } from "./finding.js";
import { findWrapper } from "./find-wrapper.js";

/** What became of one field that both states have, and whether what hangs below it can still be compared. */
export function compareField(
  before: ComparedField,
  after: ComparedField,
  site: Site,
  context: Context,
): { readonly findings: readonly Finding[]; readonly rehung: boolean } {
  const wrapper = site.part === "response" ? findWrapper(before, after, site, context) : undefined;
  if (wrapper !== undefined) return { findings: [wrapper], rehung: true };
  const shape = [...compareType(before, after, site, context), ...compareNeed(before, after, site)];
  if (before.field.type !== after.field.type) return { findings: shape, rehung: true };
  // A text that vanished took its rules along; nobody said that they no longer hold.
  const stated = isBlanked(before, after)
    ? [at(site, { rule: "N2", what: "description", addresses: keptWhenBlank(site) })]
    : [
        ...compareValues(before, after, site),
        ...compareRules(before, after, site, context),
        ...compareDefault(before, after, site, context),
      ];
  const rest = [...compareExample(before, after, site), ...compareTexts(before, after, site)];
  return { findings: [...shape, ...stated, ...rest], rehung: false };
}

function isBlanked({ fact: old }: ComparedField, { fact: now }: ComparedField): boolean {
  return old?.text !== undefined && now !== undefined && now.text === undefined;
}

function keptWhenBlank({ part, path }: Site): NonNullable<Finding["addresses"]> {
  return (["constraints", "enum", "default", "text"] as const).map((member) => ({
    at: "member",
    part,
    path,
    member,
  }));
}
