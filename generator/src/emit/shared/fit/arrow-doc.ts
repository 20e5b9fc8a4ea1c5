import { group, indent, line, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { parametersDoc } from "./parameters-doc.js";
import type { Arrow, Expression } from "./syntax.js";

/** An arrow function; its body goes to the next line unless it breaks well where it stands. */
export function arrowDoc({ parameters, body }: Arrow, layout: Layout): Doc {
  const head: Doc = [group(parametersDoc(parameters, layout)), " =>"];
  return staysBeside(body)
    ? group([head, " ", layout.expression(body)])
    : group([head, group(indent([line, layout.expression(body)]))]);
}

function staysBeside(body: Expression): boolean {
  if (body.kind === "parentheses") return body.of.kind === "object";
  return (
    body.kind === "array" ||
    body.kind === "object" ||
    body.kind === "open" ||
    (body.kind === "atom" && body.of === "template")
  );
}
