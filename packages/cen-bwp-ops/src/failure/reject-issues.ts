import type { Issue } from "cen-bwp-validation";
import { InputError } from "./input-error.js";

/**
 * Throws for the first issue that is an error. Codes in `tolerated` are left to the pre-checks, which judge them by the
 * service's state and clock.
 */
export function rejectIssues(issues: readonly Issue[], tolerated: readonly string[] = []): void {
  const issue = issues.find((each) => each.level === "error" && !tolerated.includes(each.code));
  if (issue) throw new InputError(issue.wire || "input", issue.expected, issue.received);
}
