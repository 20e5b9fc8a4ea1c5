import { ruleText } from "../../emit/shared/doc-text.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import type { CuratedField } from "../../overlay/curated.js";

/** `optional string`, `required list`, `number (int64)`. */
export function fieldInWords(field: CuratedField): string {
  const need = field.required === undefined ? "" : field.required ? "required " : "optional ";
  return `${need}${typeInWords(field)}`;
}

export function typeInWords({ type, format }: CuratedField): string {
  const name = type === "array" ? "list" : type;
  return format === undefined ? name : `${name} (${format})`;
}

/** `at most 50`, `format YYYY-MM-DD`. */
export function ruleInWords(rule: StatedConstraint, ofList: boolean): string {
  const bare = { kind: "any", doc: undefined, source: undefined, constraints: [rule] } as const;
  const text = ruleText(ofList ? { ...bare, kind: "array", items: bare } : bare).replace(/\.$/, "");
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A value as it stands in code; long ones are cut. */
export function valueInWords(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

export function listInWords(values: readonly unknown[]): string {
  return values.map((value) => valueInWords(value)).join(", ");
}
