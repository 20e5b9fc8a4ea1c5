import type { StatedConstraint } from "../openapi/openapi-document.js";

type Kind = StatedConstraint["kind"];
type Rule<K extends Kind> = StatedConstraint extends infer C
  ? C extends { readonly kind: infer Own }
    ? K extends Own
      ? C
      : never
    : never
  : never;

/** The first rule of a kind. */
export function findRule<K extends Kind>(
  constraints: readonly StatedConstraint[],
  kind: K,
): Rule<K> | undefined {
  return constraints.find((constraint) => constraint.kind === kind) as Rule<K> | undefined;
}
