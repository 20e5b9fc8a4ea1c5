import { expect, it } from "vitest";

import type { CuratedField } from "../overlay/curated.js";
import { fieldSchema } from "./field-schema.js";
import { fieldTree } from "./field-tree.js";

/** How many entries the list Filter takes, where a member of its items states that it is at most 5. */
function mostEntries(member: CuratedField["type"]): number | undefined {
  const shared = { constraints: [], evidence: "oracle" } as const;
  const [node] = fieldTree([
    { ...shared, path: "Filter", type: "array" },
    { ...shared, path: "Filter[]", type: "object" },
    {
      ...shared,
      path: "Filter[].Value",
      type: member,
      constraints: [{ kind: "maxItems", value: 5 }],
    },
  ]);
  if (node === undefined) throw new Error("the tree has one node");
  return fieldSchema(node, "ListCranes", "request", (_name, schema) => schema).maxItems;
}

it("takes a count on a plain member of an item for one of items", () => {
  expect(mostEntries("string")).toBe(5);
});

it("leaves a count on a list within an item to that list", () => {
  expect(mostEntries("array")).toBe(undefined);
});
