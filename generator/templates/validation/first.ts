import type { IssueOptions } from "./found.js";
import { FoundIssue, type IssueCode, type IssueParams, type Path } from "./issue.js";

/** The error of the first-error form. */
export function issue(
  path: Path,
  code: IssueCode,
  received: unknown,
  params: IssueParams,
): FoundIssue {
  return new FoundIssue(path, code, received, params);
}

/** An issue of a part knows its path within it; here it learns where the part stands. */
export function within(one: FoundIssue, steps: Path): FoundIssue {
  one.move(steps);
  return one;
}

/** The first error in the words asked for. */
export function worded(
  one: FoundIssue | undefined,
  options: IssueOptions | undefined,
): FoundIssue | undefined {
  one?.say(options?.words);
  return one;
}
