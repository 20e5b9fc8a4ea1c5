import { ReleaseProblem } from "../release/release-problem.js";

/** What the rehearsal found instead of what it must. */
export function unexpected(what: string, found: string): ReleaseProblem {
  return new ReleaseProblem({
    code: "rehearsal-failed",
    message: `${what} came out otherwise:\n${found.trim()}`,
    remedy: "Run it again with --keep to look at what it made.",
  });
}
