import { describe, expect, it } from "vitest";

import { diffSpec } from "../../src/changes/diff-spec.js";
import { crossCheck } from "../../src/changes/emitted/cross-check.js";
import type { Change } from "../../src/changes/judge/judge.js";
import { Problem } from "../../src/problem.js";
import { curate, dropActions, type Edit, facts, set, tiny } from "./edit.js";
import { linesIn, packages, stored } from "./lines-of.js";

/** What the check says when the levels are lowered before it looks at them. */
async function said(
  before: readonly Edit[],
  after: readonly Edit[],
  lower: (change: Change) => Change | undefined = (change) => change,
): Promise<readonly string[]> {
  const old = stored(tiny(...before));
  const now = stored(tiny(...after));
  const diff = await diffSpec(old, now, packages);
  try {
    await crossCheck(old, now, {
      ...diff,
      changes: diff.changes.flatMap((one) => lower(one) ?? []),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const to =
  (levels: Partial<Change["levels"]>) =>
  (change: Change): Change => ({ ...change, levels: { ...change.levels, ...levels } });
const closed = curate("request", "Owner", { closed: true });
const on = "Things.Thing[].State";

describe("a rule is named that says too little of", () => {
  it("a validator that rejects what fixtures hold", async () => {
    const tighter = set("request", "Size", { constraints: [{ kind: "maximum", value: 5 }] });
    expect(await said([], [tighter])).toEqual([]);
    expect(await said([], [tighter], to({ validation: "minor" }))).toEqual([
      expect.stringMatching(
        /^ListThings request Size: the new validator rejects what the old fixtures hold \(Size: maximum 5, got 50\), which is major for validation; too low is R15 at Size \(minor\)$/,
      ),
    ]);
  });

  it("a request that no longer compiles", async () => {
    expect(
      await said([], [set("request", "Size", { required: true })], to({ client: "minor" })),
    ).toEqual([
      expect.stringMatching(
        /^ListThings request Size: a request of the old fixtures does not compile .*too low is R3 at Size \(minor\)$/,
      ),
    ]);
  });

  it("an answer that old code cannot read", async () => {
    const numbers = set("response", on, { type: "integer", enum: undefined });
    expect(await said([], [numbers], to({ client: "minor" }))).toEqual([
      expect.stringMatching(
        /^ListThings response Things\.Thing\.State: an answer of the new fixtures does not have the old type .*too low is S5 at Things\.Thing\[\]\.State \(minor\)$/,
      ),
    ]);
  });

  it("a request that only the new types take", async () => {
    const values = (...list: readonly string[]): Edit => set("request", "Owner", { enum: list });
    expect(
      await said([values("me"), closed], [values("me", "you"), closed], to({ client: "none" })),
    ).toEqual([
      expect.stringMatching(
        /^ListThings request Owner: a request of the new fixtures .*which is patch for client; too low is R10 at Owner \(none\)$/,
      ),
    ]);
  });

  it("a name that is gone", async () => {
    const renamed = [
      dropActions("'Filter[]'"),
      curate("request", "Filter[]", { name: "ThingChoice" }),
    ];
    expect(await said([], renamed, to({ fixtures: "minor" }))).toEqual([
      "thingFilter can no longer be imported, which is major for fixtures; too low is C6 at Filter[] (minor)",
    ]);
  });

  it("what was taken for noise", async () => {
    expect(await said([], [set("request", "Owner", { example: 7 })])).toEqual([
      "ListThings request Owner: a request of the new fixtures does not have the old type (Type 'number' is not assignable to type 'string'.), which is patch for client; too low is X3 at Owner (none)",
    ]);
  });
});

it("says so where no rule saw anything", async () => {
  const gone = (): undefined => undefined;
  expect(await said([], [set("request", "Size", { required: true })], gone)).toContainEqual(
    expect.stringMatching(
      /^ListThings request Size: .*major for validation; no rule saw a change there$/,
    ),
  );
});

it("a wrapper that only the documentation hides must not reach the facts", async () => {
  const flat = facts((one) => ({
    ...one,
    response: [
      { path: "", type: "object", constraints: [], evidence: "oracle" },
      { path: "Things", type: "array", constraints: [], evidence: "oracle" },
      { path: "Things[]", type: "object", constraints: [], evidence: "oracle" },
      { path: "Things[].State", type: "string", constraints: [], evidence: "oracle" },
    ],
  }));
  const after = [flat, dropActions("Things.Thing[]")];
  const diff = await diffSpec(stored(tiny()), stored(tiny(...after)), packages);
  expect(linesIn(diff)).toEqual(["S11 response Things"]);
  expect(await said([], after)).toContainEqual(
    expect.stringContaining("too low is S11 at Things (none)"),
  );
});
