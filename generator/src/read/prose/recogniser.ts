import type { Constraint } from "../../facts/facts.js";
import { numberOf, type Scalar } from "../typed-value.js";
import type { FoundConstraint, ProseContext, Target } from "./prose-context.js";

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One wording of a rule. */
export interface Recogniser {
  /** With the flags `giu`. What it matches is taken out of the sentence once it is understood. */
  readonly pattern: RegExp;
  /** Undefined when the words match but the rule is not understood after all; then they stay. */
  readonly read: (groups: Groups, context: ProseContext) => Recognised | undefined;
}

export interface Recognised {
  readonly constraints?: readonly FoundConstraint[];
  readonly enum?: readonly Scalar[];
  readonly default?: Scalar;
}

/** A number in prose, as a piece of a regular expression. */
export const numeral = "[-−]?(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,20})(?:\\.\\d{1,10})?";
/** As `numeral`, or a small number as a word. */
export const wordNumeral: string = `(?:${numeral}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\\w.])`;
/** What stands between the ends of a range. */
export const upTo = "(?: (?:to|through) | ?[-–—~～] ?)";

export function recogniser(source: string, read: Recogniser["read"]): Recogniser {
  return { pattern: new RegExp(source, "giu"), read };
}

export function rule(constraint: Constraint, target: Target = "self"): FoundConstraint {
  return { target, constraint };
}

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Reads a documented number; undefined when it is none or too large to be exact. */
export function amount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const word = words.indexOf(text.toLowerCase());
  return word === -1 ? numberOf(text.replace("−", "-")) : word + 1;
}

type Lower = "minimum" | "minLength" | "minItems";
type Upper = "maximum" | "maxLength" | "maxItems";

/** A pair of bounds, either of which may be absent; undefined when one is unreadable or they are crossed. */
export function bounds(
  kinds: readonly [Lower, Upper],
  from: string | undefined,
  to: string | undefined,
  target: Target = "self",
): Recognised | undefined {
  const low = amount(from);
  const high = amount(to);
  if ((from !== undefined && low === undefined) || (to !== undefined && high === undefined))
    return undefined;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return {
    constraints: [
      ...(low === undefined ? [] : [rule({ kind: kinds[0], value: low }, target)]),
      ...(high === undefined ? [] : [rule({ kind: kinds[1], value: high }, target)]),
    ],
  };
}
