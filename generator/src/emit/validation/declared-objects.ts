import type { Unit } from "../shared/unit.js";

/** Objects of a unit that have rules, JSON Schema and Standard Schema of their own: request and response. Parts are inside them. */
export function declaredObjects({ operation }: Unit): readonly string[] {
  return operation === undefined ? [] : [operation.request, operation.response];
}
