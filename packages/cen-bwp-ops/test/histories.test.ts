import { assert, asyncProperty } from "fast-check";
import { expect, it } from "vitest";
import { history } from "./histories/act.js";
import { liveThrough } from "./histories/live-through.js";

it("no random history breaks a promise", async () => {
  const outcomes = new Set<string>();
  const property = asyncProperty(history, async (acts) => {
    expect(await liveThrough(acts, outcomes)).toBeUndefined();
  });
  // The same ones every time; others are in the long tests.
  await assert(property, { numRuns: 300, seed: 1 });
  // A history in which nothing happens proves nothing.
  for (const outcome of ["upgraded", "undecided", "attached", "conflictingSpan"]) {
    expect(outcomes).toContain(outcome);
  }
});
