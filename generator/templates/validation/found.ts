import {
  FoundIssue,
  type Issue,
  type IssueCode,
  type IssueParams,
  type Path,
  type Words,
} from "./issue.js";

/** The value if nothing is wrong with it, otherwise every issue. Warnings alone do not reject. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What rules about time are judged against. A rule whose instant is not given is not judged. */
export interface ClockOptions {
  /** What "now" is, in ms since the epoch. */
  readonly now?: number | Date;
  /** When the thing the request is about expires, in ms since the epoch: an end must lie before it. */
  readonly expiresAt?: number | Date;
}

export interface IssueOptions extends ClockOptions {
  /** The language of `message` and `expected`: `en` of `messages/en`, `zhCn` of `messages/zh-cn`. */
  readonly words?: Words;
}

export interface ValidateOptions extends IssueOptions {
  /** How many issues are reported before one more says that there are more; 100. */
  readonly maxIssues?: number;
}

/** What an all-errors check writes into, in the order of finding. */
export type Found = FoundIssue[];

/**
 * An error; `at` is the member's name, or all steps from the object that is judged. Beyond 2000 nothing is kept, and beyond 1000 no
 * warning, so that errors find room.
 */
export function fail(
  found: Found,
  at: string | Path,
  code: IssueCode,
  received: unknown,
  ...params: IssueParams
): void {
  if (found.length < 2000) found.push(new FoundIssue(at, code, received, params));
}

/** A warning. */
export function warn(
  found: Found,
  at: string | Path,
  code: IssueCode,
  received: unknown,
  ...params: IssueParams
): void {
  if (found.length < 1000) found.push(new FoundIssue(at, code, received, params, "warn"));
}

/** Issues of a part, which are those from an index on, know their path within it; here they learn where in a list it stands. */
export function under(found: Found, from: number, list: string, index: number): void {
  for (let at = from; at < found.length; at += 1) found[at]?.move([list, index]);
}

/** As `under`, for a part that stands elsewhere. */
export function below(found: Found, from: number, steps: Path): void {
  for (const issue of found.slice(from)) issue.move(steps);
}

/** The outcome of the all-errors form. Most values have nothing wrong with them, and then there is nothing to go through. */
export function resultOf<T>(value: unknown, found: Found, options?: ValidateOptions): Result<T> {
  return found.length > 0 && isRefused(found, options)
    ? { ok: false, issues: found }
    : { ok: true, value: value as T, warnings: found };
}

/** Whether an error is among the issues, which are readied for their reader. */
function isRefused(found: Found, { words, maxIssues = 100 }: ValidateOptions = {}): boolean {
  const refused = found.some(({ level }) => level === "error");
  if (found.length > maxIssues) {
    found.length = maxIssues;
    (refused ? fail : warn)(found, [], "tooManyIssues", undefined, maxIssues);
  }
  for (const issue of found) issue.say(words);
  return refused;
}
