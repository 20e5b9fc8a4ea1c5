import type { FieldType } from "../facts/facts.js";

export type Scalar = string | number | boolean;

export function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
const numberText = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** The number a text shows, thousands separators allowed; undefined where a double would change it. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!numberText.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(",", ""));
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))
    ? value
    : undefined;
}

/** A documented value as the type it belongs to; undefined where it contradicts the type. */
export function typedValue(text: string, type: FieldType): Scalar | undefined {
  if (type === "boolean") return flags.get(text.trim().toLowerCase());
  if (type !== "integer" && type !== "number") return text;
  const value = numberOf(text);
  return value !== undefined && (type === "number" || Number.isInteger(value)) ? value : undefined;
}
