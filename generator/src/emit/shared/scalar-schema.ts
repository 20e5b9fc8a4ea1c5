import type { ScalarType, Type } from "../../model/model.js";

type Json = Readonly<Record<string, unknown>>;

/** A single value in JSON Schema 2020-12: the errors that have a keyword; members beginning with `x-` hold those that have none. */
export function scalarSchema(type: ScalarType): Json {
  const errors = type.constraints.filter(({ level }) => level === "error");
  const keywords: Record<string, unknown> =
    type.type === "integer"
      ? { minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
      : {};
  const never: string[] = [];
  for (const rule of errors)
    switch (rule.kind) {
      case "minimum":
      case "maximum":
      case "minLength":
      case "maxLength":
        keywords[rule.kind] = rule.value;
        break;
      case "forbiddenPrefixes":
        never.push(...rule.values.map((text) => `^${escaped(text)}`));
        break;
      case "forbiddenSubstrings":
        never.push(...rule.values.map(escaped));
        break;
      case "prefix":
        keywords["pattern"] = `^${escaped(rule.prefix)}`;
        break;
      case "numeric":
        keywords["pattern"] = String.raw`^[0-9]+(\.[0-9]+)?$`;
        break;
      case "timeFormat":
        keywords["pattern"] = `^${rule.format.replaceAll(/[YMDhms]|[^A-Za-z0-9]/g, (sign) =>
          /[YMDhms]/.test(sign) ? "[0-9]" : escaped(sign),
        )}$`;
        keywords["x-calendar"] = rule.format;
        break;
      case "minLead":
        keywords["x-min-lead-ms"] = rule.ms;
        break;
      default:
    }
  return {
    type: type.type,
    ...described(type),
    ...(type.closed && type.values !== undefined ? { enum: type.values } : {}),
    ...(!type.closed && type.values !== undefined ? { "x-known-values": type.values } : {}),
    ...keywords,
    ...(never.length === 0 ? {} : { not: { anyOf: never.map((pattern) => ({ pattern })) } }),
    ...(type.default === undefined ? {} : { default: type.default }),
    ...(type.example === undefined ? {} : { examples: [type.example] }),
  };
}

/** The description keyword of a type that has one. */
export function described(type: Exclude<Type, { kind: "ref" }>): Json {
  return type.doc === undefined ? {} : { description: type.doc };
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
}
