import type { Constraint } from "../facts/facts.js";
import type { OpenField } from "./field-draft.js";

/** What became of a rule. */
export type Put = "added" | "known" | "keyword-kept" | "disputed";

/**
 * Puts a rule from prose on a field. Keywords win over prose. Two sentences that contradict each other hold in cases this
 * reader did not see, so neither is kept.
 */
export function putConstraint(to: OpenField, constraint: Constraint): Put {
  if (to.disputed.has(constraint.kind)) return "disputed";
  const same = to.constraints.find((other) => isSameRule(other, constraint));
  if (same === undefined) {
    to.constraints.push(constraint);
    return "added";
  }
  if (JSON.stringify(withoutPlace(same)) === JSON.stringify(withoutPlace(constraint)))
    return "known";
  if (to.draft.fact.constraints.includes(same)) return "keyword-kept";
  if (
    same.kind === "minLength" &&
    constraint.kind === "minLength" &&
    Math.min(same.value, constraint.value) === 1
  ) {
    // "Not empty" and "at least 2" do not contradict each other.
    to.constraints = to.constraints.map((other) =>
      other === same && constraint.value > same.value ? constraint : other,
    );
    return "known";
  }
  to.disputed.add(constraint.kind);
  to.constraints = to.constraints.filter((other) => other !== same);
  return "disputed";
}

function isSameRule(one: Constraint, other: Constraint): boolean {
  if (one.kind === "conditionalValues" && other.kind === "conditionalValues")
    return one.is === other.is;
  return one.kind === other.kind;
}

function withoutPlace({ line: _line, pointer: _pointer, ...rule }: Constraint): object {
  return rule;
}
