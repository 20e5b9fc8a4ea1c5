import { expect, it } from "vitest";

import type { Change } from "../judge/judge.js";
import { type Bump, targets } from "../table/bump.js";
import { changesetOf } from "./changeset-text.js";

/** The text for changes of one spec, all of them patches of the client. */
function textOf(...findings: readonly Omit<Change, "levels">[]): string | undefined {
  const changes = findings.map((finding): Change => {
    const client: Bump = finding.rule === "N3" ? "none" : "patch";
    return { ...finding, levels: { client, validation: "none", fixtures: "none" } };
  });
  const level = changes.some(({ levels }) => levels.client === "patch") ? "patch" : "none";
  const [client, validation, fixtures] = targets.map((target) => ({
    name: `toy-${target}`,
    level: target === "client" ? level : "none",
    unshifted: "none",
    from: "1.0.0",
    to: "1.0.1",
  })) as [never, never, never];
  return changesetOf([
    { changes, ignored: [], pending: [], packages: { client, validation, fixtures } },
  ])?.summary;
}

const field = { operation: "ListThings", part: "request" } as const;

it("says nothing where nothing is released", () => {
  expect(
    textOf({ ...field, rule: "N3", pends: "R5", path: "Size", what: "field", old: "string" }),
  ).toBeUndefined();
});

it("gathers the descriptions of an operation's fields", () => {
  expect(
    textOf(
      { ...field, rule: "O5", path: "Owner", what: "description" },
      { rule: "O5", operation: "ListThings", what: "summary" },
      { ...field, rule: "O5", path: "Filter[].Key", what: "description" },
    ),
  ).toBe(
    "The documented API changed.\n\n- ListThings: summary: reworded. [O5]\n- ListThings: descriptions reworded: request `Owner`, request `Filter[].Key`. [O5]",
  );
});

it("says where only the generator changed", () => {
  expect(textOf({ rule: "C5", what: "emitted files", new: "index.ts" })).toBe(
    "What the generator emits changed.\n\n- emitted files: none -> index.ts. [C5]",
  );
});

it("lets no name or value be read as Markdown", () => {
  expect(
    textOf({ ...field, rule: "R10", path: "a`b<i>", what: "value", new: '"[x](y) *z* `<b>`"' }),
  ).toBe(
    'The documented API changed.\n\n- ListThings, request `a`b\\<i>`: takes "[x](y) *z* `\\<b>`" too.` [R10]',
  );
});
