import type { FieldFact, FieldType } from "../../facts/facts.js";
import { printValue } from "../depth-within.js";
import { isNumeric } from "../field-type.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { isScalar, type Scalar, typedValue } from "../typed-value.js";
import { isObject, type JsonObject, member, pointerTo } from "./json-value.js";

/** The listed values of a schema, of its type, each once; undefined when there is no list. */
export function readEnum(
  schema: JsonObject,
  type: FieldType,
  pointer: string,
  report: Report,
): FieldFact["enum"] {
  const raw = member(schema, "enum");
  const titles = member(schema, "enumValueTitles");
  const listed = Array.isArray(raw)
    ? raw
    : raw === undefined && isObject(titles)
      ? Object.keys(titles)
      : undefined;
  if (listed === undefined) {
    if (raw !== undefined && raw !== null)
      report.add({
        severity: "warning",
        code: "keyword-unreadable",
        message: "enum is no list; it is left out",
        pointer: pointerTo(pointer, "enum"),
      });
    return undefined;
  }
  const values = new Set<Scalar>();
  for (const [index, entry] of listed.entries()) {
    const text = isScalar(entry) ? withoutTitle(String(entry)) : undefined;
    const value =
      text === undefined
        ? undefined
        : typedValue(text, isNumeric(type) || type === "boolean" ? type : "string");
    if (value === undefined) {
      report.add({
        severity: "warning",
        code: "enum-entry",
        message: `the value ${quote(printValue(entry))} contradicts the type ${type}; it is left out`,
        pointer: pointerTo(pointerTo(pointer, "enum"), index),
      });
    } else {
      values.add(value);
    }
  }
  return values.size === 0 ? undefined : [...values];
}

/** Some lists hold `value: title`. */
function withoutTitle(entry: string): string {
  return /^(?<value>[^\s:：]+)(?:: |：).+$/u.exec(entry)?.groups?.["value"] ?? entry;
}
