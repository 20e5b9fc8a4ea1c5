import { camelCase } from "../../model/names.js";

/** The constant of an object's Standard Schema. */
export function schemaName(object: string): string {
  return `${camelCase(object)}Schema`;
}

/** The constant of an object's JSON Schema document. */
export function jsonSchemaName(object: string): string {
  return `${camelCase(object)}JsonSchema`;
}

/** The constant of an object's rules. */
export function rulesName(object: string): string {
  return `rulesOf${object}`;
}
