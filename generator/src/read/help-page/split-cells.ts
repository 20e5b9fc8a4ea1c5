import type { FieldType } from "../../facts/facts.js";
import { isContainer } from "../field-type.js";
import { isScalar } from "../typed-value.js";
import type { Block } from "./blocks.js";
import type { PlacedRow } from "./place-rows.js";

export interface DescribedCells {
  readonly description: readonly Block[];
  readonly example?: Block;
}

/**
 * Tells the description of a row from its example, which pages print one after the other without a mark.
 *
 * Of two or more paragraphs the last is the example, a single one is the description: right for 99.8 % of the fields of
 * 286 products. A bullet is never an example. Containers rarely have one, so theirs must look like a value. The JSON
 * example overrules: a lone paragraph that is the value shown there is the example.
 */
export function splitCells({ row, type, samples }: PlacedRow): DescribedCells {
  const { cells, lastIsExample } = row;
  const last = cells.at(-1);
  if (last === undefined || last.depth > 0 || last.indented) return { description: cells };
  const taken = { description: cells.slice(0, -1), example: last };
  if (lastIsExample !== undefined) return lastIsExample ? taken : { description: cells };
  if (isContainer(type))
    return looksLikeValue(last.text) && cells.length > 1 ? taken : { description: cells };
  if (cells.length === 1) return isShown(last.text, type, samples) ? taken : { description: cells };
  return taken;
}

function looksLikeValue(text: string): boolean {
  if (/^\S{1,200}$/u.test(text)) return !/[.:。：;]$/u.test(text);
  return /^[[{].*[\]}]$/u.test(text) && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isShown(text: string, type: FieldType, samples: readonly unknown[]): boolean {
  return type !== "any" && samples.some((sample) => isScalar(sample) && String(sample) === text);
}
