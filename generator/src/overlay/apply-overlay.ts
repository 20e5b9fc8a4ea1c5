import { query, type JSONValue } from "json-p3";
import { isDeepStrictEqual } from "node:util";

import type { OperationFacts } from "../facts/facts.js";
import { Problem } from "../problem.js";
import { yamlLine } from "../spec/yaml.js";
import { checkCurated } from "./check-curated.js";
import type { Curated } from "./curated.js";

/** One Overlay 1.1 action with our two additions. */
interface Action {
  readonly target: string;
  readonly update?: unknown;
  readonly remove?: boolean;
  readonly copy?: string;
  readonly "x-expect"?: unknown;
  readonly "x-matches"?: number;
}

type Tree = Record<string | number, unknown>;

const topLevel = new Set(["overlay", "info", "x-nesting", "x-answered", "actions"]);
const known = new Set([
  "target",
  "description",
  "update",
  "remove",
  "copy",
  "x-expect",
  "x-matches",
]);

/**
 * Applies the overlay's actions in order to a copy of the facts. Stricter than Overlay: a target that finds
 * fewer places than `x-matches` (1 unless given), or a value that is not what `x-expect` says, is a Problem.
 */
export async function applyOverlay(
  facts: Readonly<Record<string, OperationFacts>>,
  overlay: unknown,
  origin: { readonly file: string; readonly text: string },
): Promise<{ readonly curated: Curated; readonly actions: number }> {
  const document = structuredClone(facts) as unknown as Tree;
  const actions = (overlay as { actions?: unknown } | null)?.actions;
  if (!Array.isArray(actions))
    throw new Problem({
      code: "overlay",
      file: origin.file,
      message: "`actions` is missing or not a list",
      remedy: "Write `actions:` and one entry for each change.",
    });

  const stray = Object.keys(overlay as object).find((key) => !topLevel.has(key));
  if (stray !== undefined)
    throw new Problem({
      code: "overlay-member",
      file: origin.file,
      message: `nothing reads the member \`${stray}\``,
      remedy: `Known are ${[...topLevel].join(", ")}.`,
    });
  const version = (overlay as { overlay?: unknown }).overlay;
  if (typeof version !== "string" || !/^1\.[01]\.\d+$/.test(version))
    throw new Problem({
      code: "overlay-version",
      file: origin.file,
      message: `\`overlay\` is ${JSON.stringify(version) ?? "missing"}, 1.0.x and 1.1.x can be applied`,
      remedy: "Write `overlay: 1.1.0`.",
    });

  for (const [index, action] of actions.entries()) {
    try {
      apply(document, action as Action);
    } catch (error) {
      if (!(error instanceof OverlayFault)) throw error;
      throw new Problem({
        code: error.code,
        file: origin.file,
        line: await yamlLine(origin.text, ["actions", index]),
        message: error.message,
        remedy: error.remedy,
      });
    }
  }
  checkCurated(document as Record<string, object>, origin.file);
  return { curated: document as unknown as Curated, actions: actions.length };
}

class OverlayFault extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

function apply(document: Tree, action: Action): void {
  const stray = Object.keys(action).find((key) => !known.has(key));
  if (stray !== undefined)
    throw new OverlayFault(
      "overlay-action",
      `unknown member \`${stray}\``,
      `Known are ${[...known].join(", ")}.`,
    );
  const nodes = find(document, action.target);
  const wanted = action["x-matches"] ?? 1;
  if (nodes.length < wanted)
    throw new OverlayFault(
      "overlay-target",
      `target ${action.target} finds ${nodes.length} places, wanted at least ${wanted}`,
      "The source has changed under this action, or the path is misspelt. Correct the target or remove the action.",
    );

  // From the back, so that removing an element of a list moves none that is still to come.
  for (const { value, location } of nodes.toReversed()) {
    if ("x-expect" in action && !agrees(value, action["x-expect"]))
      throw new OverlayFault(
        "overlay-expect",
        `${action.target} is ${show(pick(value, action["x-expect"]))}, x-expect says ${show(action["x-expect"])}`,
        "The source has changed under a curated fact. Check the action against the new value, then correct x-expect.",
      );
    const key = location.at(-1);
    const parent = location
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Tree)[step], document) as Tree;
    if (key === undefined)
      throw new OverlayFault(
        "overlay-target",
        "the whole document cannot be a target",
        "Name an operation, as in `$.SomeOperation`.",
      );
    if (action.remove === true) {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      continue;
    }
    if (action.copy !== undefined)
      parent[key] = merge(value, structuredClone(single(document, action.copy)));
    if (action.update !== undefined) parent[key] = merge(value, structuredClone(action.update));
  }
}

function find(
  document: Tree,
  target: string,
): ReturnType<ReturnType<typeof query>["nodes"]["slice"]> {
  if (typeof target !== "string")
    throw new OverlayFault(
      "overlay-action",
      "`target` is missing",
      "Give every action a JSONPath as its target.",
    );
  try {
    return query(target, document as JSONValue).nodes;
  } catch (error) {
    throw new OverlayFault(
      "overlay-target",
      `target ${target} is not a JSONPath: ${(error as Error).message}`,
      "Write it as RFC 9535 says.",
    );
  }
}

function single(document: Tree, path: string): unknown {
  const [node, ...others] = find(document, path);
  if (node === undefined || others.length > 0)
    throw new OverlayFault(
      "overlay-copy",
      `copy ${path} finds ${others.length + (node ? 1 : 0)} places, wanted 1`,
      "Narrow the path.",
    );
  return node.value;
}

/** Objects merge, lists append, everything else is replaced. */
function merge(old: unknown, update: unknown): unknown {
  if (Array.isArray(old)) return [...old, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(old) || !isObject(update)) return update;
  const merged: Tree = { ...old };
  for (const [key, value] of Object.entries(update))
    merged[key] = key in old ? merge(old[key], value) : value;
  return merged;
}

/** Whether the value is what was expected; of an object only the expected members count. */
function agrees(value: unknown, expected: unknown): boolean {
  if (!isObject(expected)) return isDeepStrictEqual(value, expected);
  return (
    isObject(value) &&
    Object.entries(expected).every(([key, wanted]) => isDeepStrictEqual(value[key], wanted))
  );
}

function pick(value: unknown, expected: unknown): unknown {
  if (!isObject(expected) || !isObject(value)) return value;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, value[key]]));
}

function isObject(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "absent";
}
