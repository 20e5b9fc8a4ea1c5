import { describe, expect, it } from "vitest";

import type { OperationFacts } from "../facts/facts.js";
import { Problem } from "../problem.js";
import { parseYaml } from "../spec/yaml.js";
import { applyOverlay } from "./apply-overlay.js";

const facts: Readonly<Record<string, OperationFacts>> = {
  ListThings: {
    facts: 1,
    operation: "ListThings",
    source: { format: "help-page", file: "ListThings.txt", sha256: "0" },
    texts: [],
    request: [
      {
        path: "Size",
        type: "integer",
        required: false,
        constraints: [{ kind: "maximum", value: 50 }],
        enum: [1, 2],
        default: 10,
        evidence: "oracle",
      },
    ],
    response: [{ path: "", type: "object", constraints: [], evidence: "only-candidate" }],
    errors: [],
    ram: [],
  },
};

async function apply(actions: string): Promise<unknown> {
  const text = `overlay: 1.1.0\nactions:\n${actions}`;
  const { curated } = await applyOverlay(facts, parseYaml(text, "overlay.yaml"), {
    file: "overlay.yaml",
    text,
  });
  return curated["ListThings"]?.request[0];
}

async function problem(actions: string): Promise<string> {
  try {
    await apply(actions);
  } catch (error) {
    if (error instanceof Problem) return error.describe();
    throw error;
  }
  return "nothing was wrong";
}

const size = "$.ListThings.request[?@.path == 'Size']";

describe("applyOverlay", () => {
  it("merges objects, appends to lists and replaces everything else", async () => {
    const given = `  - target: ${size}\n    update: { description: Things on a page., default: 20, constraints: [{ kind: minimum, value: 1 }] }`;
    expect(await apply(given)).toEqual({
      path: "Size",
      type: "integer",
      required: false,
      constraints: [
        { kind: "maximum", value: 50 },
        { kind: "minimum", value: 1 },
      ],
      enum: [1, 2],
      default: 20,
      evidence: "oracle",
      description: "Things on a page.",
    });
  });

  it("removes members and items", async () => {
    const given = `  - target: ${size}.enum\n    remove: true\n  - target: ${size}.constraints[?@.kind == 'maximum']\n    remove: true`;
    expect(await apply(given)).toEqual({
      path: "Size",
      type: "integer",
      required: false,
      constraints: [],
      default: 10,
      evidence: "oracle",
    });
  });

  it("replaces a list by removing and adding it again", async () => {
    const given = `  - target: ${size}.enum\n    remove: true\n  - target: ${size}\n    update: { enum: [3] }`;
    expect(await apply(given)).toMatchObject({ enum: [3] });
  });

  it("copies from another place", async () => {
    expect(
      await apply(`  - target: ${size}.default\n    copy: ${size}.constraints[0].value`),
    ).toMatchObject({ default: 50 });
  });

  it("leaves the facts it was given as they were", async () => {
    await apply(`  - target: ${size}.enum\n    remove: true`);
    expect(facts["ListThings"]?.request[0]?.enum).toEqual([1, 2]);
  });

  it("stops at a target that finds nothing, naming the action's line", async () => {
    expect(
      await problem(`  - target: ${size}\n    update: {}\n  - target: $.Gone\n    update: {}`),
    ).toBe(
      "overlay.yaml:5: target $.Gone finds 0 places, wanted at least 1 [overlay-target]\n" +
        "  The source has changed under this action, or the path is misspelt. Correct the target or remove the action.",
    );
  });

  it("stops at a target that finds fewer places than wanted", async () => {
    expect(await problem(`  - target: ${size}\n    x-matches: 2\n    update: {}`)).toContain(
      "finds 1 places, wanted at least 2 [overlay-target]",
    );
  });

  it("stops where the source is no longer what the action was written for", async () => {
    expect(
      await problem(
        `  - target: ${size}\n    x-expect: { default: 15, type: integer }\n    update: {}`,
      ),
    ).toContain(
      `overlay.yaml:3: ${size} is {"default":10,"type":"integer"}, x-expect says {"default":15,"type":"integer"} [overlay-expect]`,
    );
  });

  it("stops at a misspelt member of an action", async () => {
    expect(await problem(`  - target: ${size}\n    updates: {}`)).toContain(
      "unknown member `updates` [overlay-action]",
    );
  });

  it("stops at a member nothing reads", async () => {
    expect(
      await problem(`  - target: ${size}\n    update: { descripton: Things on a page. }`),
    ).toContain("has a member `descripton`, which nothing reads [curated-shape]");
  });

  it.each([
    [
      "a kind of rule that does not exist",
      "{ constraints: [{ kind: minimun, value: 1 }] }",
      ".constraints[1] has a kind that does not exist: minimun",
    ],
    [
      "a rule without its value",
      "{ constraints: [{ kind: minimum, vale: 1 }] }",
      ".constraints[1] must have required property 'value'",
    ],
    [
      "a rule with a word for a number",
      "{ constraints: [{ kind: minimum, value: one }] }",
      ".constraints[1].value must be number",
    ],
    [
      "a level that does not exist",
      "{ constraints: [{ kind: minimum, value: 1, level: warning }] }",
      ".constraints[1].level must be one of error, warn",
    ],
  ])("stops at %s", async (_, update, wanted) => {
    expect(await problem(`  - target: ${size}\n    update: ${update}`)).toContain(
      `${size}${wanted}`,
    );
  });

  it("stops at a word for repeating that does not exist, since it may be about money", async () => {
    expect(
      await problem("  - target: $.ListThings\n    update: { idempotency: never-repaet }"),
    ).toContain(
      "$.ListThings.idempotency must be one of read, convergent, never-repeat [curated-shape]",
    );
  });

  it("stops at another version of Overlay", async () => {
    const text = "overlay: 9.1.0\nactions: []";
    await expect(
      applyOverlay(facts, parseYaml(text, "overlay.yaml"), { file: "overlay.yaml", text }),
    ).rejects.toThrow('`overlay` is "9.1.0", 1.0.x and 1.1.x can be applied');
  });

  it("stops at a target that is no JSONPath", async () => {
    expect(await problem("  - target: $.ListThings[\n    update: {}")).toContain(
      "is not a JSONPath",
    );
  });
});
