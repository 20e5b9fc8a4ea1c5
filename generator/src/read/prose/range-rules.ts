import type { FieldType } from "../../facts/facts.js";
import { isNumeric } from "../field-type.js";
import { bounds, numeral, type Recogniser, recogniser, upTo } from "./recogniser.js";

const kinds = ["minimum", "maximum"] as const;
/** Nothing may follow that makes the range only a part of the rule. */
const end = "(?![\\w.%])(?!,? ?(?:or|and|,) ?[-−]?\\d)(?! characters)";
const lead =
  "(?:valid values?|valid range|value range|values?|range)(?: of (?:the|this) (?:parameter|value))?";

/** Ranges of numbers; services also take numbers as strings. */
export const rangeRules: readonly Recogniser[] = [
  recogniser(
    `(?:the )?${lead}(?: is| are|:|：)? ?(?:from |between |in the range of )?(?<from>${numeral})${upTo}(?<to>${numeral})${end}`,
    ({ from, to }, { type }) => (isRanged(type) ? bounds(kinds, from, to) : undefined),
  ),
  recogniser(
    `(?:must be|can be|ranges|range|is)(?: an integer| a number| a value| a positive integer)?(?: that ranges| within the range| in the range)? (?:from|between|of) (?<from>${numeral})${upTo}(?<to>${numeral})${end}`,
    ({ from, to }, { type }) => (isRanged(type) ? bounds(kinds, from, to) : undefined),
  ),
  recogniser(
    `(?:must be|can be|is|are)? ?between (?<from>${numeral}) and (?<to>${numeral})${end}`,
    ({ from, to }, { type }) => (isRanged(type) ? bounds(kinds, from, to) : undefined),
  ),
  recogniser(
    `(?:the )?maximum(?: value)?(?: of (?:the|this) (?:parameter|value))?(?: is|:|：) ?(?<to>${numeral})${end}`,
    ({ to }, { type }) => (isRanged(type) ? bounds(kinds, undefined, to) : undefined),
  ),
  recogniser(
    `(?:the )?minimum(?: value)?(?: of (?:the|this) (?:parameter|value))?(?: is|:|：) ?(?<from>${numeral})${end}`,
    ({ from }, { type }) => (isRanged(type) ? bounds(kinds, from, undefined) : undefined),
  ),
  recogniser(
    `(?:cannot|must not|can not|may not) (?:exceed|be greater than|be larger than|be more than) (?<to>${numeral})${end}(?! [a-z])`,
    ({ to }, { type }) => (isNumeric(type) ? bounds(kinds, undefined, to) : undefined),
  ),
  recogniser(
    `must be (?:less|smaller) than or equal to (?<to>${numeral})${end}`,
    ({ to }, { type }) => (isNumeric(type) ? bounds(kinds, undefined, to) : undefined),
  ),
  recogniser(
    `(?:must be (?:greater|larger) than or equal to|(?:must|can) be no less than|cannot be less than) (?<from>${numeral})${end}`,
    ({ from }, { type }) => (isNumeric(type) ? bounds(kinds, from, undefined) : undefined),
  ),
];

function isRanged(type: FieldType): boolean {
  return isNumeric(type) || type === "string";
}
