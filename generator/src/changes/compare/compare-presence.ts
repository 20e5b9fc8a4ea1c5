import type { ComparedField, ComparedFields } from "../state/compared-field.js";
import { at, type Finding, type Site } from "./finding.js";
import { fieldInWords } from "./in-words.js";

/** R1, R2, R5, S1 and S2: fields that came or went. Of a whole branch only its top is named. */
export function addedField(after: ComparedField, site: Site): Finding {
  const now = fieldInWords(after.field);
  if (site.part === "response") return at(site, { rule: "S1", what: "field", new: now });
  if (after.field.required !== true) return at(site, { rule: "R1", what: "field", new: now });
  return at(site, {
    rule: "R2",
    what: "field",
    new: now,
    // Put off is that it must be there; that it may be there is said at once.
    addresses: [{ at: "member", part: site.part, path: site.path, member: "required" }],
  });
}

export function removedField(before: ComparedField, after: ComparedFields, site: Site): Finding {
  const siblings = [...after.values()].filter((one) => one.parent === before.parent);
  return at(site, {
    rule: site.part === "response" ? "S2" : "R5",
    what: "field",
    old: fieldInWords(before.field),
    known: {
      "unknown-keys-rejected":
        siblings.length === 0 ? before.inClosedObject : siblings.some((one) => one.inClosedObject),
    },
    addresses: [
      { at: "rows", part: site.part, path: site.path },
      ...(site.part === "response" ? [{ at: "example" } as const] : []),
    ],
  });
}

/** R3, R4, S3 and S4: whether the field must be there. What a source leaves open is optional. */
export function compareNeed(
  before: ComparedField,
  after: ComparedField,
  site: Site,
): readonly Finding[] {
  const old = before.field.required;
  const now = after.field.required;
  // Whether an item must be there is a matter of the list.
  if (site.path.endsWith("[]") || site.path === "") return [];
  const request = site.part === "request";
  const change = {
    what: "required",
    old: old === true ? "required" : "optional",
    new: now === true ? "required" : "optional",
  };
  const required = { at: "member", part: site.part, path: site.path, member: "required" } as const;
  if (now === true && old !== true)
    return [
      at(site, {
        rule: request ? "R3" : "S3",
        ...change,
        known: { "wanted-now": after.wanted },
        addresses: [required],
      }),
    ];
  if (old === true && now !== true)
    return [
      at(site, {
        rule: request ? "R4" : "S4",
        ...change,
        known: { "optional-before": !before.wanted },
        addresses: [required],
      }),
    ];
  return [];
}
