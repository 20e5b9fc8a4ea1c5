import type { IssueCode, IssueParams, Level } from "./issue.js";

/** One rule a validator judges, as data. */
export interface Rule {
  /** Path and code, as an issue's `rule` and the key of `levels`: `Filter[].Key/enum`. */
  readonly id: string;
  /** `Filter[].Key`; empty for the value itself. */
  readonly path: string;
  readonly code: IssueCode;
  readonly level: Level;
  /** Bound, values, format: as in the issue. */
  readonly params: IssueParams;
  /** Operation and field that state it, or why it is assumed. */
  readonly source: string;
}
