import type { Constraint, FieldFact, OperationFacts } from "../../facts/facts.js";
import { keeps } from "./fault-of-scalar.js";
import type { Diagnostic } from "../../read/index.js";

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/** The facts without bounds that leave no value. Keywords and sentences may contradict each other, and neither is known to be right. */
export function soundBounds(facts: OperationFacts): {
  readonly facts: OperationFacts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const sound = (field: FieldFact): FieldFact => {
    const crossed = pairs.flatMap((pair) => crossedPair(field.constraints, pair));
    if (crossed.length === 0) return field;
    diagnostics.push({
      severity: "warning",
      code: "range-empty",
      message: `${field.path}: no value keeps both ${crossed.map(inWords).join(" and ")}; they are left out`,
      ...(field.pointer === undefined ? {} : { pointer: field.pointer }),
    });
    return { ...field, constraints: field.constraints.filter((one) => !crossed.includes(one)) };
  };
  /** A listed value is more certain than a rule that refuses it. */
  const listed = (field: FieldFact): FieldFact => {
    const broken = field.constraints.filter(
      (rule) => field.enum?.some((value) => !keeps(rule, value)) === true,
    );
    if (broken.length === 0) return field;
    diagnostics.push({
      severity: "warning",
      code: "rule-contradicted",
      message: `${field.path}: listed values break ${broken.map(inWords).join(" and ")}; left out`,
      ...(field.pointer === undefined ? {} : { pointer: field.pointer }),
    });
    return { ...field, constraints: field.constraints.filter((one) => !broken.includes(one)) };
  };
  const request = facts.request.map(sound).map(listed);
  const response = facts.response.map(sound).map(listed);
  return { facts: { ...facts, request, response }, diagnostics };
}

function crossedPair(
  constraints: readonly Constraint[],
  [least, most]: (typeof pairs)[number],
): readonly Constraint[] {
  const low = constraints.find(({ kind }) => kind === least);
  const high = constraints.find(({ kind }) => kind === most);
  return low !== undefined &&
    high !== undefined &&
    "value" in low &&
    "value" in high &&
    low.value > high.value
    ? [low, high]
    : [];
}

function inWords(constraint: Constraint): string {
  return `${constraint.kind} ${"value" in constraint ? constraint.value : ""}`;
}
