import type { OperationFacts } from "../../facts/facts.js";
import type { Diagnostic } from "../../read/index.js";
import { inheritedName } from "./inherited-name.js";

/** The facts with an answer that is an object, which is all the gateway sends, and without members no object can hold. */
export function usableAnswer(facts: OperationFacts): {
  readonly facts: OperationFacts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [root, ...below] = facts.response;
  const diagnostics: Diagnostic[] = [];
  if (root === undefined || root.type !== "object") {
    if (root !== undefined && root.type !== "any" && root.type !== "map")
      diagnostics.push({
        severity: "warning",
        code: "response-not-object",
        message: `the answer is documented as ${root.type}, the gateway sends objects; nothing is known of its members`,
        ...(root.pointer === undefined ? {} : { pointer: root.pointer }),
      });
    const open = { path: "", type: "object", constraints: [], evidence: "metadata" } as const;
    const { example: _example, ...rest } = facts;
    return { facts: { ...rest, response: [open] }, diagnostics };
  }
  const safe = below.filter(({ path, pointer }) => {
    const inherited = inheritedName(path);
    if (inherited !== undefined)
      diagnostics.push({
        severity: "warning",
        code: "member-untyped",
        message: `${path} is called ${inherited}, as something every object has already; types and validators leave it out`,
        ...(pointer === undefined ? {} : { pointer }),
      });
    return inherited === undefined;
  });
  return { facts: { ...facts, response: [root, ...safe] }, diagnostics };
}
