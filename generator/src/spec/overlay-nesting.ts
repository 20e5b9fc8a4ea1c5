import type { OperationFacts } from "../facts/facts.js";
import { Problem } from "../problem.js";
import { oracleFromFacts, type Oracle } from "../read/index.js";
import type { Spec } from "./load-spec.js";

/**
 * What the overlay says about how request rows nest, for pages that no metadata explains: under `x-nesting` every request
 * path of an operation. Undefined where the overlay says nothing about the operation.
 */
export function overlayNesting(spec: Spec, operation: string): Oracle | undefined {
  const nesting = (spec.overlay.value as { "x-nesting"?: Record<string, unknown> } | null)?.[
    "x-nesting"
  ];
  const paths =
    nesting !== undefined && Object.hasOwn(nesting, operation) ? nesting[operation] : undefined;
  if (paths === undefined) return undefined;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === "string"))
    throw new Problem({
      code: "overlay-nesting",
      file: spec.overlay.file,
      message: `\`x-nesting.${operation}\` is not a list of paths`,
      remedy: "List every request path of the operation, such as Filter, Filter[], Filter[].Key.",
    });
  const committed = spec.facts[operation];
  const known: OperationFacts = {
    facts: 1,
    operation,
    source: { format: "help-page", file: spec.overlay.file, sha256: "" },
    texts: [],
    request: paths.map((path) => ({ path, type: "any", constraints: [], evidence: "overlay" })),
    response: committed?.response ?? [],
    errors: committed?.errors ?? [],
    ram: [],
  };
  return oracleFromFacts([known], "overlay");
}
