import type { FieldFact, FieldType } from "../../facts/facts.js";
import { printValue } from "../depth-within.js";
import { typeWord } from "../field-type.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { isScalar, type Scalar, typedValue } from "../typed-value.js";
import { type JsonObject, member, pointerTo, textMember } from "./json-value.js";
import { readBounds } from "./read-bounds.js";
import { readEnum } from "./read-enum.js";

type Keywords = Pick<
  FieldFact,
  "constraints" | "enum" | "example" | "default" | "format" | "pattern" | "deprecated"
>;

/** Keywords that put schemas together. The portal's documents do without; others may not. */
const combinations = ["allOf", "anyOf", "oneOf", "not"] as const;

/** What the keywords of a schema state. Numbers arrive as strings; what does not parse is reported and left out. */
export function readKeywords(
  schema: JsonObject,
  type: FieldType,
  pointer: string,
  report: Report,
): Keywords {
  for (const name of combinations.filter((each) => member(schema, each) !== undefined))
    report.add({
      severity: "warning",
      code: "keyword-not-read",
      message: `${name} is not read; what it says of the value is left out`,
      pointer: pointerTo(pointer, name),
    });
  const values = readEnum(schema, type, pointer, report);
  const example = readScalar(schema, "example", type, pointer, report);
  const preset = readScalar(schema, "default", type, pointer, report);
  const word = textMember(schema, "type")?.toLowerCase() ?? "";
  const format = textMember(schema, "format") ?? typeWord(word)?.format;
  const pattern = textMember(schema, "pattern");
  if (values !== undefined && example !== undefined && !values.includes(example)) {
    report.add({
      severity: "info",
      code: "example-outside-enum",
      message: `the example ${quote(String(example))} is none of the listed values`,
      pointer: pointerTo(pointer, "example"),
    });
  }
  return {
    constraints: readBounds(schema, type, pointer, report),
    ...(values === undefined ? {} : { enum: values }),
    ...(example === undefined ? {} : { example }),
    ...(preset === undefined ? {} : { default: preset }),
    ...(format === undefined ? {} : { format }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(member(schema, "deprecated") === true ? { deprecated: true } : {}),
  };
}

function readScalar(
  schema: JsonObject,
  name: "example" | "default",
  type: FieldType,
  pointer: string,
  report: Report,
): Scalar | undefined {
  const raw = member(schema, name);
  if (raw === undefined || raw === null || raw === "") return undefined;
  const text = typeof raw === "string" ? raw.trim() : isScalar(raw) ? String(raw) : printValue(raw);
  if (text === "") return undefined;
  const value = typedValue(text, type);
  if (value !== undefined) return value;
  const place = pointerTo(pointer, name);
  if (name === "default") {
    report.add({
      severity: "warning",
      code: "default-type",
      message: `the default ${quote(text)} is no ${type}; it is left out`,
      pointer: place,
    });
    return undefined;
  }
  report.add({
    severity: "info",
    code: "example-type",
    message: `the example ${quote(text)} is no ${type} that can be kept exactly; it is kept as text`,
    pointer: place,
  });
  return text;
}
