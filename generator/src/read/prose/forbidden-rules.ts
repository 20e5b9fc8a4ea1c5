import { type Recognised, type Recogniser, recogniser, rule } from "./recogniser.js";

const not = "(?:cannot|can not|must not|may not)";
/** A literal piece of text: no blank, no comma, no word that continues the sentence. */
const piece = "(?!(?:it|they|the|cannot|can|must|may|contain|start|begin|end)\\b)[^\\s,，]{1,80}";
const list = `(?<list>${piece}(?:(?:,? (?:or|and) |, )${piece})*)`;
/** Words that describe characters instead of being them. */
const describing =
  /^(?:an?|the|any|one|digits?|letters?|numbers?|hyphens?|spaces?|underscores?|periods?|dots?|special|consecutive|uppercase|lowercase|characters?|symbols?|numeric|alphabetic|chinese|only|http|https|[-–(].*)$/iu;

/** What a string must not start with or contain. */
export const forbiddenRules: readonly Recogniser[] = [
  recogniser(`(?:it |they )?${not} (?:start|begin) with ${list}`, ({ list: found }) =>
    forbidden("forbiddenPrefixes", found),
  ),
  recogniser(`(?:it |they )?${not} (?:contain|include) ${list}`, ({ list: found }) =>
    forbidden("forbiddenSubstrings", found),
  ),
];

function forbidden(
  kind: "forbiddenPrefixes" | "forbiddenSubstrings",
  found: string | undefined,
): Recognised | undefined {
  const values = (found ?? "")
    .split(/(?:,? (?:or|and) |, )/u)
    .map((word) => word.replaceAll(/^["'“]|["'”]$/gu, ""));
  if (values.some((word) => word === "" || describing.test(word))) return undefined;
  return { constraints: [rule({ kind, values })] };
}
