import type { OperationFacts } from "../../facts/facts.js";
import type { Diagnostic } from "../../read/index.js";

/** Names in braces in an operation's path that none of its parameters fills. */
export function undeclaredInPath({
  operation,
  api,
  request,
}: OperationFacts): readonly Diagnostic[] {
  const declared = new Set(request.flatMap((field) => (field.in === "path" ? [field.path] : [])));
  const path = api?.path ?? "";
  return [...path.matchAll(/\{([^{}]+)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !declared.has(name))
    .map((name) => ({
      severity: "error",
      code: "path-parameter-undeclared",
      message: `the path ${path} of ${operation} names ${name}, which is none of its parameters in the path`,
      pointer: `/apis/${operation}/path`,
    }));
}
