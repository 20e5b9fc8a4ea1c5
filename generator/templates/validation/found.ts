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

/** What a check writes into, in the order of finding. */
export type Found = FoundIssue[];

/** An error. Beyond 2000 nothing is kept, and beyond 1000 no warning, so that errors find room. */
export function fail(
  found: Found,
  path: Path,
  code: IssueCode,
  received: unknown,
  ...params: IssueParams
): void {
  if (found.length < 2000) found.push(new FoundIssue(path, code, received, params));
}

/** A warning. */
export function warn(
  found: Found,
  path: Path,
  code: IssueCode,
  received: unknown,
  ...params: IssueParams
): void {
  if (found.length < 1000) found.push(new FoundIssue(path, code, received, params, "warn"));
}

/** Issues of a part, which are those from an index on, know their path within it; here they learn where the part stands. */
export function below(found: Found, from: number, steps: Path): void {
  for (let at = from; at < found.length; at += 1) {
    const issue = found[at] as FoundIssue;
    issue.path = [...steps, ...issue.path];
  }
}

/** The outcome of the all-errors form. Most values have nothing wrong with them, and then there is nothing to go through. */
export function resultOf<T>(
  value: unknown,
  found: Found,
  { words, maxIssues = 100 }: ValidateOptions = {},
): Result<T> {
  let refused = false;
  if (found.length > 0) {
    refused = found.some((issue) => issue.level === "error");
    if (found.length > maxIssues) {
      found.length = maxIssues;
      (refused ? fail : warn)(found, [], "tooManyIssues", undefined, maxIssues);
    }
    for (const issue of found) issue.say(words);
  }
  return refused ? { ok: false, issues: found } : { ok: true, value: value as T, warnings: found };
}
