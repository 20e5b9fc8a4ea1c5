import type { FoundConstraint, ProseContext, Target } from "./prose-context.js";
import {
  amount,
  type Groups,
  type Recogniser,
  recogniser,
  type Recognised,
  rule,
  upTo,
  wordNumeral,
} from "./recogniser.js";

const verb =
  "(?:specify|enter|add|set|select|configure|attach|include|contain|provide|pass|create|delete|query)";
/** Things that are counted, up to three words. Characters are a length, time is a span. */
const things =
  "(?<things>(?!(?:ascii |unicode )?characters?\\b|seconds?\\b|minutes?\\b|hours?\\b|days?\\b|months?\\b|bits?\\b|bytes?\\b)[a-z][\\w-]{0,40}(?: (?!(?:can|are|is|in|for|at|of|and|to|by|that|with|per)\\b)[a-z][\\w-]{0,40}){0,3})";
const scope = "(?: (?:in|for) (?:each|a|one|every) \\w{1,40})?";

/**
 * How many items a call may carry. `N` is the index of the array nearest to the field; a count of named things belongs to
 * the field of that name. A plain field outside any array has nothing to count, so there the sentence is not understood.
 */
export const countRules: readonly Recogniser[] = [
  recogniser(`(?:the )?maximum value of N(?: is|:) (?<to>${wordNumeral})`, counted("array")),
  recogniser(
    `(?:(?:the )?valid values? of N(?: are|:)?|N (?:ranges|can range) from|(?:the )?value of N ranges from) (?<from>${wordNumeral})${upTo}(?<to>${wordNumeral})`,
    counted("array"),
  ),
  recogniser(
    `(?:can|may|must) ${verb} (?:at most|up to|a maximum of|no more than|a total of) (?<to>${wordNumeral}) ${things}${scope}`,
    counted("self"),
  ),
  recogniser(
    `(?:can|may|must) ${verb} (?:from |between )?(?<from>${wordNumeral})${upTo}(?<to>${wordNumeral}) ${things}${scope}`,
    counted("self"),
  ),
  recogniser(
    `(?:a maximum of|at most|up to) (?<to>${wordNumeral}) ${things} (?:can be|are|is) (?:specified|supported|allowed|added|entered)${scope}`,
    counted("self"),
  ),
];

function counted(
  target: Target,
): (groups: Groups, context: ProseContext) => Recognised | undefined {
  return ({ from, to, things: noun }, context) => {
    const low = from === undefined ? undefined : amount(from);
    const high = amount(to);
    if (
      !context.counted ||
      high === undefined ||
      (from !== undefined && (low === undefined || low > high))
    )
      return undefined;
    const extra = noun === undefined ? {} : { counts: noun };
    const constraints: FoundConstraint[] = [
      { ...rule({ kind: "maxItems", value: high }, target), ...extra },
    ];
    if (low !== undefined)
      constraints.unshift({ ...rule({ kind: "minItems", value: low }, target), ...extra });
    return { constraints };
  };
}
