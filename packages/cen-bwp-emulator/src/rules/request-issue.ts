/** What the rules need to know of an issue. */
export interface RequestIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly level: "error" | "warn";
  readonly message: string;
}
