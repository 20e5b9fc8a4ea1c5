import type { ClockOptions, Issue, Result, Rule, ValidateOptions } from "../../src/index.js";
import { expiresAt, now, vectorsFor } from "./rule-vectors.js";

type Validate = (value: unknown, options?: ValidateOptions) => Result<unknown>;

/** The functions and data of one object under test. */
export interface Subject {
  readonly name: string;
  readonly validate: Validate;
  readonly first: (value: unknown, options?: ClockOptions) => Issue | undefined;
  readonly is: (value: unknown, options?: ClockOptions) => boolean;
  readonly rules: readonly Rule[];
  /** The least the object has to hold. */
  readonly base: object;
}

export function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? result.warnings : result.issues;
}

/** What the validators of an object get wrong on the vectors made from its rules; nothing if they are right. */
export function* mistakes({ name, validate, first, is, rules, base }: Subject): Iterable<string> {
  for (const { title, given, wanted, unwanted } of vectorsFor(name, rules, base)) {
    const options = { now, expiresAt };
    const all = validate(given, options);
    const found = issuesOf(all).map((issue) => `${issue.rule} ${issue.wire}`);
    const [error] = issuesOf(all).filter(({ level }) => level === "error");
    if (wanted === undefined && !all.ok) yield `${title}: refused for ${found.join(", ")}`;
    if (wanted !== undefined && !found.includes(wanted))
      yield `${title}: ${wanted} was not among ${found.join(", ")}`;
    if (found.some((one) => one.startsWith(`${unwanted} `))) yield `${title}: reported`;
    const only = first(given, options);
    if (brief(only) !== brief(error))
      yield `${title}: the first error is ${brief(only)}, not ${brief(error)}`;
    if (is(given, options) !== all.ok) yield `${title}: is… disagrees`;
  }
}

function brief(issue: Issue | undefined): string {
  return issue === undefined ? "none" : `${issue.rule} ${issue.wire} ${issue.params.join(", ")}`;
}
