import { resultOf, type Result, type ValidateOptions } from "./found.js";
import { FoundIssue, type Level } from "./issue.js";

/** A `validate…` function. */
export type Validate<T> = (value: unknown, options?: ValidateOptions) => Result<T>;

/** Levels of rules by their id, instead of the documented ones: `{ "EndTime/tooSoon": "warn" }`. */
export type Levels = Readonly<Record<string, Level | "off">>;

/** With as many, not every fault was kept. */
const mostKept = 1000;

/**
 * The validator with other levels for some rules. A value with so many faults that not all of them were looked at is refused whatever
 * their levels.
 */
export function withLevels<T>(validate: Validate<T>, levels: Levels): Validate<T> {
  return (value, options) => {
    const result = validate(value, { ...options, maxIssues: Infinity });
    const all = (result.ok ? result.warnings : result.issues) as readonly FoundIssue[];
    const found = all.filter((one) => {
      const level = Object.hasOwn(levels, one.rule) ? levels[one.rule] : undefined;
      if (level === "error" || level === "warn") one.level = level;
      return level !== "off";
    });
    if (all.length >= mostKept)
      found.unshift(new FoundIssue([], "tooManyIssues", undefined, [mostKept]));
    return resultOf(value, found, options);
  };
}
