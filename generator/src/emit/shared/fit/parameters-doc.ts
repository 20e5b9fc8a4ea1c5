import { bracketedParts } from "./bracketed.js";
import type { Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import type { Parameter } from "./syntax.js";

/** `(a: A, b?: B = c)`; whoever writes it puts it into a group with the type of the outcome. */
export function parametersDoc(parameters: readonly Parameter[], layout: Layout): Doc {
  const [first] = parameters;
  const docs = parameters.map((one) => parameterDoc(one, layout));
  if (
    first !== undefined &&
    parameters.length === 1 &&
    (typeof first.name !== "string" || first.type?.kind === "object")
  )
    return ["(", ...docs, ")"];
  const isOpen = parameters.some(({ name }) => typeof name === "string" && name.startsWith("..."));
  return bracketedParts("(", docs, ")", { last: isOpen ? "" : "," });
}

function parameterDoc({ name, type, initial }: Parameter, layout: Layout): Doc {
  return [
    typeof name === "string" ? name : layout.expression(name),
    type === undefined ? "" : [": ", layout.type(type)],
    initial === undefined ? "" : [" = ", layout.expression(initial)],
  ];
}
