import type { CuratedField } from "../../overlay/curated.js";
import type { ComparedField, ComparedFields } from "../state/compared-field.js";
import type { Context } from "./context.js";
import type { RuleId } from "../table/rule.js";
import { at, type Finding, type Site } from "./finding.js";
import { typeInWords } from "./in-words.js";

/** R6 to R9, R22, S5 and S14: what kind of value a field holds. */
export function compareType(
  before: ComparedField,
  after: ComparedField,
  site: Site,
  context: Context,
): readonly Finding[] {
  const old = before.field;
  const now = after.field;
  const found = (rule: RuleId, more: Partial<Finding> = {}): readonly Finding[] => [
    at(site, {
      rule,
      what: "type",
      old: typeInWords(old),
      new: typeInWords(now),
      addresses: [
        { at: "rows", part: site.part, path: site.path },
        ...(site.part === "response" ? [{ at: "example" } as const] : []),
      ],
      ...more,
    }),
  ];
  if (old.type === now.type) return compareWidth(before, after, site, context);
  if (site.part === "response") return found("S5");
  if (widens(old, now)) return found("R6", { addresses: [] });
  const listed = (field: ComparedField, fields: ComparedFields): string | undefined =>
    field.field.type === "array" ? fields.get(`${field.path}[]`)?.field.type : undefined;
  const nested =
    listed(after, context.after) === old.type || listed(before, context.before) === now.type;
  return found(nested ? "R22" : "R7");
}

function widens(old: CuratedField, now: CuratedField): boolean {
  return (
    now.type === "any" ||
    (old.type === "integer" && now.type === "number") ||
    (old.type === "object" && now.type === "map")
  );
}

/** The width a format names. Pages say `long` for the larger one; where pages and metadata differ, nothing is known. */
const widths: Readonly<Record<string, number>> = { int32: 1, int64: 2, float: 1, double: 2 };

function compareWidth(
  before: ComparedField,
  after: ComparedField,
  site: Site,
  { sameFormat }: Context,
): readonly Finding[] {
  const width = ({ type, format }: CuratedField): number | undefined => {
    if (type !== "integer" && type !== "number") return undefined;
    const usual = type === "integer" ? "int32" : "double";
    return widths[format ?? (sameFormat ? usual : "")];
  };
  const old = width(before.field);
  const now = width(after.field);
  if (old === undefined || now === undefined || old === now) return [];
  const bounded = after.rules.some(
    (rule) => rule.kind === "maximum" && rule.value <= Number.MAX_SAFE_INTEGER,
  );
  // An answer that needs less room than before fits wherever it did.
  const rule = site.part === "request" ? (now > old ? "R8" : "R9") : now > old ? "S14" : "O5";
  return [
    at(site, {
      rule,
      what: "width",
      old: typeInWords(before.field),
      new: typeInWords(after.field),
      // Both are `number` in TypeScript.
      known: {
        "one-type": true,
        "beyond-safe-integers": after.field.format === "int64" && !bounded,
      },
      addresses: [{ at: "member", part: site.part, path: site.path, member: "format" }],
    }),
  ];
}
