import { bounds, numeral, type Recogniser, recogniser, rule, upTo } from "./recogniser.js";

const kinds = ["minLength", "maxLength"] as const;
const characters = "(?:ASCII |Unicode |English )?characters?(?: in length| long)?";
const lead = "(?:(?:must|can|should) be |(?:must|can|should) contain |is |of |contain(?:s|ing)? )?";

/** Lengths of strings. */
export const lengthRules: readonly Recogniser[] = [
  // What may be empty has no lower bound that could reject anything.
  recogniser(
    `(?:can|may) be (?:left )?(?:an )?empty(?: string)? or (?:must be |can be |be )?(?:from |between )?${numeral}${upTo}(?<to>${numeral}) ${characters}`,
    ({ to }) => bounds(kinds, "0", to),
  ),
  recogniser(
    `${lead}(?:from )?(?<from>${numeral})${upTo}(?<to>${numeral}) ${characters}`,
    ({ from, to }) => bounds(kinds, from, to),
  ),
  recogniser(
    `${lead}between (?<from>${numeral}) and (?<to>${numeral}) ${characters}`,
    ({ from, to }) => bounds(kinds, from, to),
  ),
  recogniser(
    `${lead}(?:up to|at most|no more than|a maximum of|not more than) (?<to>${numeral}) ${characters}`,
    ({ to }) => bounds(kinds, undefined, to),
  ),
  recogniser(
    `(?:cannot|must not|can not|may not) (?:exceed|be longer than|be more than) (?<to>${numeral}) ${characters}`,
    ({ to }) => bounds(kinds, undefined, to),
  ),
  recogniser(
    `${lead}(?:at least|no less than|a minimum of) (?<from>${numeral}) ${characters}`,
    ({ from }) => bounds(kinds, from, undefined),
  ),
  recogniser(
    `(?:the )?maximum length(?: of (?:the|this) \\w{1,40})?(?: is|:) (?<to>${numeral})(?: ${characters})?`,
    ({ to }) => bounds(kinds, undefined, to),
  ),
  recogniser(`(?:must be|is) (?<exact>${numeral}) ${characters}`, ({ exact }) =>
    bounds(kinds, exact, exact),
  ),
  recogniser(
    `(?:cannot|must not|can not|may not) be (?:left )?(?:an )?empty(?: string)?`,
    (_groups, { type }) =>
      type === "string" ? { constraints: [rule({ kind: "minLength", value: 1 })] } : undefined,
  ),
];
