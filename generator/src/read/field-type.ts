import type { FieldType } from "../facts/facts.js";

/** A documented type word, understood. */
export interface TypeWord {
  readonly type: FieldType;
  /** Width of a number as pages name it; metadata has a keyword of its own. */
  readonly format?: string;
}

const words: ReadonlyMap<string, TypeWord> = new Map<string, TypeWord>([
  ["string", { type: "string" }],
  ["integer", { type: "integer" }],
  ["long", { type: "integer", format: "int64" }],
  ["boolean", { type: "boolean" }],
  ["number", { type: "number" }],
  ["float", { type: "number", format: "float" }],
  ["double", { type: "number", format: "double" }],
  ["object", { type: "object" }],
  ["array", { type: "array" }],
  ["any", { type: "any" }],
]);

/** Type words as a regular expression, longest first. What stands between `<` and `>` is only a hint. */
export const typePattern: string =
  "array<[\\w<> ]{1,40}>|string|integer|boolean|number|double|object|array|float|long|any";

/** Reads `string`, `array<object>` and so on; undefined for any other word. */
export function typeWord(word: string): TypeWord | undefined {
  return words.get(word.startsWith("array<") ? "array" : word);
}

export function isContainer(type: FieldType): boolean {
  return type === "object" || type === "array" || type === "map";
}

export function isNumeric(type: FieldType): boolean {
  return type === "integer" || type === "number";
}
