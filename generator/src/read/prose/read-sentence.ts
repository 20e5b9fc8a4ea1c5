import { countRules } from "./count-rules.js";
import { defaultRules } from "./default-rules.js";
import { forbiddenRules } from "./forbidden-rules.js";
import { lengthRules } from "./length-rules.js";
import { notationRules } from "./notation-rules.js";
import type { ProseContext } from "./prose-context.js";
import { rangeRules } from "./range-rules.js";
import type { Recognised, Recogniser } from "./recogniser.js";
import { uniqueRules } from "./unique-rules.js";
import { valueListRules } from "./value-list-rules.js";

/** What holds whatever the condition. */
const unconditional: readonly Recogniser[] = notationRules;
/** Lengths and counts before ranges, ranges before lists: the narrower wording wins. */
const recognisers: readonly Recogniser[] = [
  ...countRules,
  ...lengthRules,
  ...rangeRules,
  ...forbiddenRules,
  ...notationRules,
  ...uniqueRules,
  ...defaultRules,
  ...valueListRules,
];

/** A rule that holds only in some cases must not be read as one that always holds. */
const conditional =
  /^(?:if|when|unless|for (?!more|example))\b|\bif\b|\bunless\b|\bonly when\b|(?<!\btime )\bwhen\b|\b(?:the )?(?:sum|total) of\b/iu;
const ifGiven = /^if you (?:enter|specify|set) (?:an?|the|this) \w{1,40}, (?=it )/iu;
/** Words and figures that rules are made of. */
const soundsLikeRule =
  /(?<![\p{L}\d])\d|\b(?:cannot|can't|can not|must|should|only|at most|at least|up to|no more than|no less than|valid values?|valid range|value range|set the value to|default|defaults|ranges? from|unique|format|in length|characters|not allowed|not supported|do(?:es)? not support|asynchronous|required|exceeds?|mutually exclusive|empty|start with|contain only)\b/iu;
/** Standards and versions whose figures limit nothing. */
const harmless = /\bRFC ?\d{1,5}\b|\bIPv[46]\b|\bLayer [2-7]\b|\bHTTPS?\/\d(?:\.\d)?/giu;
/** Names of the standard say nothing more once its format is read; alone they are a rule nobody has read. */
const timeStandard = /\bISO ?8601\b|\bformat\b/giu;

export interface ReadSentence extends Recognised {
  /** True when something in the sentence still sounds like a rule. */
  readonly unread: boolean;
}

/** Longer sentences are no prose, and patterns would take long over them. */
const longest = 1000;

/** Sentences that no pattern knows, whatever they are about; the same ones stand under many operations. */
const unknown = new Map<string, ReadSentence>();

/** Reads the rules of one sentence. */
export function readSentence(sentence: string, context: ProseContext): ReadSentence {
  if (sentence.length > longest) return { unread: true };
  const known = unknown.get(sentence);
  if (known !== undefined) return known;
  // A rule for a value that is given is a rule for the value.
  const plain = sentence.replace(ifGiven, "");
  const found: Recognised[] = [];
  let rest = plain;
  let isKnown = false;
  for (const { pattern, read } of conditional.test(plain) ? unconditional : recognisers) {
    for (const match of rest.matchAll(pattern)) {
      isKnown = true;
      const result = read(match.groups ?? {}, context);
      if (result === undefined) continue;
      found.push(result);
      // Blanks keep the places of the matches still to come.
      rest = `${rest.slice(0, match.index)}${" ".repeat(match[0].length)}${rest.slice(match.index + match[0].length)}`;
    }
  }
  if (!isKnown) {
    const read = { unread: soundsLikeRule.test(rest.replace(harmless, " ")) };
    unknown.set(sentence, read);
    return read;
  }
  const timed = found.some((result) =>
    result.constraints?.some(({ constraint }) => constraint.kind === "timeFormat"),
  );
  const constraints = found.flatMap((result) => result.constraints ?? []);
  const values = found.find((result) => result.enum !== undefined)?.enum;
  const preset = found.find((result) => result.default !== undefined)?.default;
  return {
    ...(constraints.length === 0 ? {} : { constraints }),
    ...(values === undefined ? {} : { enum: values }),
    ...(preset === undefined ? {} : { default: preset }),
    unread: soundsLikeRule.test(
      rest.replace(harmless, " ").replace(timed ? timeStandard : /(?!)/u, " "),
    ),
  };
}

/** True for a sentence that sounds like a rule, where no field is at hand that could carry it. */
export function isRuleLike(sentence: string): boolean {
  return sentence.length > longest || soundsLikeRule.test(sentence.replace(harmless, " "));
}
