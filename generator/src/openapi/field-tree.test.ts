import { describe, expect, it } from "vitest";

import type { CuratedField } from "../overlay/curated.js";
import { fieldTree, type FieldNode } from "./field-tree.js";

function field(
  path: string,
  type: CuratedField["type"] = "string",
  required = false,
): CuratedField {
  return { path, type, required, constraints: [], evidence: "oracle" };
}

/** `Filter[Key Value[]]` for the trees, to read at a glance. */
function sketch(nodes: readonly FieldNode[]): string {
  return nodes
    .map(
      (node) =>
        node.name +
        (node.items === undefined ? "" : `[${sketch([node.items])}]`) +
        (node.members.length === 0 ? "" : `{${sketch(node.members)}}`),
    )
    .join(" ");
}

describe("fieldTree", () => {
  it("nests items and members", () => {
    const rows = [
      field("Filter", "array"),
      field("Filter[]", "object"),
      field("Filter[].Key"),
      field("Filter[].Value", "array"),
      field("Filter[].Value[]"),
      field("Page"),
    ];
    expect(sketch(fieldTree(rows))).toBe("Filter[{Key Value[]}] Page");
  });

  it("hangs an answer's members below its root", () => {
    expect(
      sketch(
        fieldTree([
          field("", "object"),
          field("Plans", "object"),
          field("Plans.Plan", "array"),
          field("Plans.Plan[]"),
        ]),
      ),
    ).toBe("{Plans{Plan[]}}");
  });

  it("keeps a dot that belongs to a name", () => {
    expect(sketch(fieldTree([field("RemovalPolicy.1"), field("RemovalPolicy.2")]))).toBe(
      "RemovalPolicy.1 RemovalPolicy.2",
    );
  });

  it("sorts siblings, required ones first, whatever order they come in", () => {
    const rows = [field("B"), field("A"), field("Z", "string", true)];
    expect(sketch(fieldTree(rows))).toBe("Z A B");
    expect(sketch(fieldTree(rows.toReversed()))).toBe("Z A B");
  });
});
