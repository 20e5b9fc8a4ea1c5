import { valuesAt } from "../judge/values-at.js";
import type { ComparedField, ComparedFields } from "../state/compared-field.js";
import type { Context } from "./context.js";
import { at, type Finding, type Site } from "./finding.js";

/**
 * S10 and S11: `Things.Thing[]` became `Things[]`, or the other way round. The example tells whether the wire changed:
 * where it still has the old form, the documentation only shows or hides the object around the list.
 */
export function findWrapper(
  before: ComparedField,
  after: ComparedField,
  site: Site,
  context: Context,
): Finding | undefined {
  const wrapped = wrappedItem(before, context.before);
  const plain = wrappedItem(after, context.after);
  const flattened = wrapped !== undefined && itemType(after, context.after) === wrapped;
  const restored = plain !== undefined && itemType(before, context.before) === plain;
  if (!flattened && !restored) return undefined;
  const [value] = valuesAt(context.example, site.steps);
  const asBefore = value !== undefined && Array.isArray(value) === (before.field.type === "array");
  return at(site, {
    rule: asBefore ? "S11" : "S10",
    what: "object around the list",
    old: flattened ? before.below.join() : site.path,
    new: flattened ? site.path : after.below.join(),
    addresses: [{ at: "rows", part: site.part, path: site.path }, { at: "example" }],
  });
}

/** The item type of the only list in an object that holds nothing else. */
function wrappedItem(field: ComparedField, fields: ComparedFields): string | undefined {
  const [only, ...others] = field.below;
  if (field.field.type !== "object" || only === undefined || others.length > 0) return undefined;
  const list = fields.get(only);
  return list === undefined ? undefined : itemType(list, fields);
}

function itemType(field: ComparedField, fields: ComparedFields): string | undefined {
  return field.field.type === "array" ? fields.get(`${field.path}[]`)?.field.type : undefined;
}
