import type { Issue } from "./issue.js";

/** Thrown by `assert…`; carries every issue, in English unless other words were asked for. */
export class ValidationError extends Error {
  readonly code = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    super(`${what}: ${issues.map(({ message }) => message).join("; ")}`);
    this.name = "ValidationError";
    this.issues = issues;
  }
}
