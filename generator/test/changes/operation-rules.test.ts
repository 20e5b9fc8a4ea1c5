import { describe, expect, it } from "vitest";

import type { OperationFacts } from "../../src/facts/facts.js";
import type { Spec } from "../../src/spec/load-spec.js";
import { curate, type Edit, facts, manifest, overlay, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const operation = "ListThings";
/** The operation again, under another name. */
function alsoCalled(name: string): Edit {
  return (spec: Spec) => ({
    ...spec,
    facts: {
      ...spec.facts,
      [name]: { ...structuredClone(spec.facts[operation] as OperationFacts), operation: name },
    },
    manifest: { ...spec.manifest, operations: [...spec.manifest.operations, name] },
    overlay: {
      ...spec.overlay,
      value: {
        ...(spec.overlay.value as object),
        actions: [
          ...(spec.overlay.value as { actions: readonly object[] }).actions,
          { target: `$.${name}`, update: { summary: "Lists things.", idempotency: "read" } },
        ],
      },
    },
  });
}

const without: Edit = (spec) => ({
  ...spec,
  manifest: {
    ...spec.manifest,
    operations: spec.manifest.operations.filter((name) => name !== operation),
  },
});

const scenarios: readonly Scenario[] = [
  ["O1", none, [alsoCalled("ListToys")], ["O1 ListToys: minor minor minor"]],
  ["O2", [alsoCalled("ListToys")], none, ["O2 ListToys: major major major"]],
  ["O4", none, [alsoCalled("ListToys"), without], ["O4 ListThings: major major major"]],
  [
    "O4 is not for what only looks alike",
    none,
    [alsoCalled("DeleteCar"), without],
    ["O2 ListThings: major major major", "O1 DeleteCar: minor minor minor"],
  ],
  [
    "O5 of the operation",
    none,
    [overlay(`$.${operation}`, { summary: "All things." })],
    ["O5 ListThings: patch none none"],
  ],
  [
    "O5 of a field",
    none,
    [curate("request", "Owner", { description: "Whose." })],
    ["O5 request Owner: patch none none"],
  ],
  ["O8", none, [manifest({ endpoints: { public: "toys.example.com" } })], ["O8: minor none none"]],
  [
    "O8 where a network goes",
    [manifest({ endpoints: { public: "toy.example.com", vpc: "toy.vpc.example.com" } })],
    none,
    ["O8: major none none"],
  ],
  [
    "O10",
    none,
    [
      facts((one) => ({
        ...one,
        ram: [{ action: "toy:ListThings", accessLevel: "get", resources: [] }],
      })),
    ],
    ["O10 ListThings: patch none none"],
  ],
];

describe("a change of an operation is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
