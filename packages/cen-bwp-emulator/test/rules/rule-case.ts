import type { Answer } from "../support/call.js";

/** Two calls that differ in one point only: the one a rule lets pass and the one it refuses. */
export interface RuleCase {
  readonly rule: string;
  readonly passes: () => Promise<Answer>;
  readonly refused: () => Promise<Answer>;
}
