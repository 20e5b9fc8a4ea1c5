import { describe, expect, it } from "vitest";

import type { OperationFacts } from "../../facts/facts.js";
import { type FactAddress, readFact } from "./fact-address.js";
import { writeFact } from "./write-fact.js";

const facts: OperationFacts = {
  facts: 1,
  operation: "ListThings",
  api: { methods: ["POST"] },
  source: { format: "help-page", file: "a.txt", sha256: "a" },
  texts: [],
  request: [
    {
      path: "Size",
      type: "integer",
      constraints: [{ kind: "maximum", value: 5, line: 3 }],
      evidence: "oracle",
      line: 2,
    },
    { path: "Filter", type: "array", constraints: [], evidence: "oracle" },
    { path: "Filter[]", type: "object", constraints: [], evidence: "oracle" },
    { path: "Filter[].Key", type: "string", constraints: [], enum: ["a", "b"], evidence: "oracle" },
    { path: "FilterMode", type: "string", constraints: [], evidence: "oracle" },
  ],
  response: [],
  errors: [{ status: 400, code: "Broken", message: "Broken.", line: 9 }],
  ram: [],
  example: { Id: 1 },
};

const addresses: readonly (readonly [FactAddress, unknown])[] = [
  [{ at: "rows", part: "request", path: "Filter" }, undefined],
  [
    { at: "rows", part: "request", path: "Size" },
    [{ path: "Size", type: "string", constraints: [], evidence: "oracle" }],
  ],
  [{ at: "member", part: "request", path: "Size", member: "required" }, true],
  [{ at: "value", part: "request", path: "Filter[].Key", value: "b" }, false],
  [{ at: "value", part: "request", path: "Size", value: 3 }, true],
  [{ at: "rule", part: "request", path: "Size", kind: "maximum" }, undefined],
  [{ at: "rule", part: "request", path: "Size", kind: "maximum" }, [{ kind: "maximum", value: 4 }]],
  [{ at: "error", code: "Broken" }, undefined],
  [{ at: "error", code: "Other" }, [{ status: 404, code: "Other", message: "Gone." }]],
  [{ at: "example" }, { Id: 2 }],
  [{ at: "api", member: "asynchronous" }, true],
];

describe("writeFact", () => {
  it.each(addresses)("sets %j to %j and back", (address, value) => {
    const old = readFact(facts, address);
    const written = writeFact(facts, address, value);
    expect(readFact(written, address)).toEqual(value);
    expect(readFact(writeFact(written, address, old), address)).toEqual(old);
  });

  it("takes a branch away and leaves what only begins alike", () => {
    const written = writeFact(facts, { at: "rows", part: "request", path: "Filter" }, undefined);
    expect(written.request.map(({ path }) => path)).toEqual(["Size", "FilterMode"]);
  });

  it("puts a branch back below its parent", () => {
    const address = { at: "rows", part: "request", path: "Filter[].Key" } as const;
    const without = writeFact(facts, address, undefined);
    const again = writeFact(without, address, readFact(facts, address));
    expect(again.request.map(({ path }) => path)).toEqual(facts.request.map(({ path }) => path));
  });
});

it("what is read to be put elsewhere has no place in this source", () => {
  expect(readFact(facts, { at: "rows", part: "request", path: "Size" })).toEqual([
    {
      path: "Size",
      type: "integer",
      constraints: [{ kind: "maximum", value: 5 }],
      evidence: "oracle",
    },
  ]);
  expect(readFact(facts, { at: "error", code: "Broken" })).toEqual([
    { status: 400, code: "Broken", message: "Broken." },
  ]);
});
