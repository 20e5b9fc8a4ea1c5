import { describe, expect, it } from "vitest";

import type { FieldFact, OperationFacts } from "../../src/facts/facts.js";
import { confirmPending } from "../../src/changes/pending/confirm.js";
import { noPending } from "../../src/changes/pending/pending.js";
import { settleImport } from "../../src/changes/pending/settle-import.js";
import { importInTurn, row, snapshot } from "./snapshots.js";

const ask = (sha256: string, ...request: readonly FieldFact[]): OperationFacts =>
  snapshot("ListThings", sha256, { request });
const size = (more: Partial<FieldFact>): FieldFact =>
  row("Size", "integer", { required: false, ...more });

it("the first source of an operation becomes its facts", () => {
  const read = ask("a", size({}));
  expect(settleImport(undefined, read, noPending)).toMatchObject({ facts: read, held: [] });
});

it("a required flag that flaps causes no release", async () => {
  const states = "-++-+--++-+-++-";
  const sources = states
    .split("")
    .map((state, index) => ask(`${index}`, size({ required: state === "+" })));
  const { released, facts } = await importInTurn(sources);
  expect(released).toEqual(sources.slice(1).map(() => []));
  expect(facts.request[0]?.required).toBe(false);
});

it("a required parameter that is new may be sent at once and must be sent once it is believed", async () => {
  const zone = row("Zone", "string", { required: true });
  const sources = ["b", "c", "d"].map((sha256) => ask(sha256, size({}), zone));
  const { released } = await importInTurn([ask("a", size({})), ...sources]);
  expect(released).toEqual([
    ["R1 request Zone: minor minor none"],
    [],
    ["R3 request Zone: major major minor"],
  ]);
});

it("a tightened bound waits while a loosened one is taken over", async () => {
  const bounds = (minimum: number, maximum: number): FieldFact =>
    size({
      constraints: [
        { kind: "minimum", value: minimum },
        { kind: "maximum", value: maximum },
      ],
    });
  const { released, facts } = await importInTurn([
    ask("a", bounds(5, 50)),
    ask("b", bounds(1, 40)),
  ]);
  expect(released).toEqual([["R16 request Size: patch minor none"]]);
  expect(facts.request[0]?.constraints).toEqual([
    { kind: "minimum", value: 1 },
    { kind: "maximum", value: 50 },
  ]);
});

it("another bound than the one that waited starts anew", async () => {
  const most = (sha256: string, value: number): OperationFacts =>
    ask(sha256, size({ constraints: [{ kind: "maximum", value }] }));
  const sources = [most("a", 50), most("b", 40), most("c", 40), most("d", 30)];
  const { pending } = await importInTurn(sources);
  expect(
    pending.changes
      .map(
        ({ new: now, snapshots, withdrawn }) =>
          `${now}: ${snapshots.join()}, withdrawn ${withdrawn}`,
      )
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(["at most 30: d, withdrawn 0", "at most 40: , withdrawn 1"]);
});

describe("texts that went blank on 2026-03-25", () => {
  const said = size({
    text: "0123456789abcdef",
    default: 10,
    enum: [10, 20],
    constraints: [{ kind: "maximum", value: 50, line: 7 }],
  });

  it("take no rule with them, however long they stay away", async () => {
    const blank = ["b", "c", "d", "e"].map((sha256) => ask(sha256, size({})));
    const { released, facts } = await importInTurn([ask("a", said), ...blank]);
    expect(released).toEqual([[], [], [], []]);
    expect(facts.request).toEqual([{ ...said, constraints: [{ kind: "maximum", value: 50 }] }]);
  });

  it("are compared again once they are back", async () => {
    const back = { ...said, constraints: [{ kind: "maximum", value: 60 }] } as const;
    const { released } = await importInTurn([ask("a", said), ask("b", size({})), ask("c", back)]);
    expect(released).toEqual([[], ["R16 request Size: patch minor none"]]);
  });
});

it("an example that contradicts its type does not replace one that does not", () => {
  const { facts, ignored } = settleImport(
    ask("a", size({ example: 5 })),
    ask("b", size({ example: "many" })),
    noPending,
  );
  expect(facts.request[0]?.example).toBe(5);
  expect(ignored.map(({ rule }) => rule)).toEqual(["X3"]);
});

describe("confirmPending", () => {
  const committed = ask(
    "a",
    size({ constraints: [{ kind: "maximum", value: 50 }] }),
    row("Zone", "string"),
  );
  const settled = settleImport(
    committed,
    ask("b", size({ constraints: [{ kind: "maximum", value: 40 }] })),
    noPending,
  );
  const idOf = (path: string): string =>
    settled.pending.changes.find((change) => change.path === path)?.id ?? "none";

  it("makes one change and lets the other wait", () => {
    const { facts, pending } = confirmPending({ ListThings: settled.facts }, settled.pending, [
      idOf("Size"),
    ]);
    expect(
      facts["ListThings"]?.request.map(({ path, constraints }) => [path, constraints]),
    ).toEqual([
      ["Size", [{ kind: "maximum", value: 40 }]],
      ["Zone", []],
    ]);
    expect(pending.changes.map(({ path }) => path)).toEqual(["Zone"]);
  });

  it("makes several", () => {
    const { facts } = confirmPending({ ListThings: settled.facts }, settled.pending, [
      idOf("Size"),
      idOf("Zone"),
    ]);
    expect(facts["ListThings"]?.request).toEqual([
      size({ constraints: [{ kind: "maximum", value: 40 }] }),
    ]);
  });

  it("leads to what the source says, so that the next import finds nothing", () => {
    const ids = settled.pending.changes.map(({ id }) => id);
    const { facts, pending } = confirmPending({ ListThings: settled.facts }, settled.pending, ids);
    const read = ask("c", size({ constraints: [{ kind: "maximum", value: 40 }] }));
    expect(settleImport(facts["ListThings"], read, pending)).toMatchObject({
      held: [],
      withdrawn: [],
      facts: read,
    });
  });
});

describe("a source of another kind", () => {
  const page = {
    ...ask(
      "a",
      size({
        constraints: [{ kind: "maximum", value: 50 }],
        default: 10,
        enum: [10, 20],
        example: 10,
      }),
      row("Zone", "integer"),
    ),
    source: { format: "help-page", file: "page.txt", sha256: "a" },
    ram: [{ action: "toy:ListThings", accessLevel: "list", resources: [] }],
  } as const;

  it("is silent about rules, values and permissions without taking them back", () => {
    const metadata = ask("b", size({}), row("Zone", "integer", { format: "int64" }));
    const { facts, held } = settleImport(page, metadata, noPending);
    expect([facts.request[0], facts.ram, held]).toEqual([page.request[0], page.ram, []]);
  });

  it("takes away what the same kind of source no longer says", () => {
    const next = {
      ...ask("b", size({}), row("Zone", "integer")),
      source: { ...page.source, sha256: "b" },
    };
    expect(settleImport(page, next, noPending).facts).toEqual(next);
  });

  it("is as silent where the sentences could not be read", () => {
    const chinese = {
      ...ask("b", size({}), row("Zone", "integer")),
      source: { ...page.source, sha256: "b" },
    };
    const { facts } = settleImport(page, chinese, noPending, { proseRead: false });
    expect([facts.request, facts.ram]).toEqual([page.request, page.ram]);
  });
});
