import { expect, it } from "vitest";

import { observe, type Observed } from "./observe.js";
import { noPending, type Pending } from "./pending.js";

const gone: Observed = {
  id: "11111111",
  operation: "ListThings",
  part: "request",
  path: "Size",
  rule: "R5",
  what: "field",
  old: "optional integer",
  becomes: [{ address: { at: "rows", part: "request", path: "Size" } }],
};

/** Reads sources one after the other: a letter in `here` says the field is gone. */
function read(sources: readonly (readonly [string, boolean])[], from: Pending = noPending): string {
  let pending = from;
  const said: string[] = [];
  for (const [id, isGone] of sources) {
    const seen = observe(pending, isGone ? [gone] : [], { operation: "ListThings", id });
    pending = seen.pending;
    said.push(
      seen.due.length > 0
        ? "due"
        : seen.held.length > 0
          ? "held"
          : seen.withdrawn.length > 0
            ? "back"
            : "-",
    );
  }
  const left = pending.changes.map(
    ({ snapshots, withdrawn }) => `${snapshots.join("")}/${withdrawn}`,
  );
  return [...said, ...left].join(" ");
}

it.each([
  [
    "three sources in a row",
    [
      ["a", true],
      ["b", true],
      ["c", true],
    ],
    "held held due",
  ],
  [
    "the same source again",
    [
      ["a", true],
      ["a", true],
      ["a", true],
    ],
    "held held held a/0",
  ],
  [
    "a source that takes it back",
    [
      ["a", true],
      ["b", true],
      ["c", false],
      ["d", true],
    ],
    "held held back held d/1",
  ],
  [
    "what came back needs six",
    [
      ["a", true],
      ["b", false],
      ["c", true],
      ["d", true],
      ["e", true],
      ["f", true],
      ["g", true],
      ["h", true],
    ],
    "held back held held held held held due",
  ],
  [
    "nothing twice",
    [
      ["a", true],
      ["b", false],
      ["c", false],
    ],
    "held back - /1",
  ],
] as const)("%s", (_, sources, wanted) => {
  expect(read(sources)).toBe(wanted);
});

it("leaves other operations alone", () => {
  const { pending } = observe(noPending, [gone], { operation: "ListThings", id: "a" });
  expect(observe(pending, [], { operation: "ListToys", id: "b" }).pending).toEqual(pending);
});

it("keeps what the latest source says of a change", () => {
  const { pending } = observe(noPending, [gone], { operation: "ListThings", id: "a" });
  const now = { ...gone, old: "required integer" };
  expect(observe(pending, [now], { operation: "ListThings", id: "b" }).held).toEqual([
    { ...now, snapshots: ["a", "b"], withdrawn: 0 },
  ]);
});
