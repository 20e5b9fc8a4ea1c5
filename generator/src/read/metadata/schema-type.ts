import type { FieldType } from "../../facts/facts.js";
import { typeWord } from "../field-type.js";
import { isObject, type JsonObject, member, textMember } from "./json-value.js";

/** The type of a schema, inferred where the keyword is missing; undefined where the keyword is unknown. */
export function schemaType(schema: JsonObject): FieldType | undefined {
  const word = textMember(schema, "type");
  if (word === undefined) {
    if (isObject(member(schema, "properties"))) return "object";
    if (member(schema, "items") !== undefined) return "array";
    return isOpenMap(schema) ? "map" : "any";
  }
  const type = word === "file" ? "string" : typeWord(word.toLowerCase())?.type;
  return type === "object" && isOpenMap(schema) ? "map" : type;
}

/** An object without listed members whose values share one schema. */
function isOpenMap(schema: JsonObject): boolean {
  const values = member(schema, "additionalProperties");
  const properties = member(schema, "properties");
  const listed = isObject(properties) && Object.keys(properties).length > 0;
  return !listed && (isObject(values) || values === true);
}
