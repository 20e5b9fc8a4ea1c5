import type { Found, IssueOptions } from "./found.js";
import type { Issue } from "./issue.js";

/** What the first-error form says, in the words asked for. */
export function firstOf([issue]: Found, options: IssueOptions | undefined): Issue | undefined {
  issue?.say(options?.words);
  return issue;
}
