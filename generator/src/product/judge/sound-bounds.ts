import type { Constraint, FieldFact, OperationFacts } from "../../facts/facts.js";
import { isAbout } from "../../facts/is-about.js";
import { keeps } from "./fault-of-scalar.js";
import type { Diagnostic } from "../../read/index.js";

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/**
 * The facts without rules that no value of the field's type can be held against, and without bounds that leave no value. Keywords and
 * sentences may contradict each other, and neither is known to be right.
 */
export function soundBounds(facts: OperationFacts): {
  readonly facts: OperationFacts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  /** Sentences speak of numbers that are sent as texts, of times that are sent as numbers. */
  const fitting = (field: FieldFact): FieldFact => {
    const strange = field.constraints.filter(({ kind }) => !isAbout(kind, field.type));
    if (strange.length === 0) return field;
    diagnostics.push({
      severity: "info",
      code: "rule-of-another-type",
      message: `${field.path}: a value of the type ${field.type} cannot be held against ${strange.map(inWords).join(" and ")}; left out`,
      ...(field.pointer === undefined ? {} : { pointer: field.pointer }),
    });
    return { ...field, constraints: field.constraints.filter((one) => !strange.includes(one)) };
  };
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
  /** A count on a plain member of an item is one of items, whose least may stand above it. */
  const counted = (field: FieldFact, _: number, all: readonly FieldFact[]): FieldFact => {
    const list = /^(.*)\[\]\.[^[\]]+$/.exec(field.path)?.[1];
    const around = all.find(({ path }) => path === list);
    if (around === undefined || field.type === "array") return field;
    const least = around.constraints.filter(({ kind }) => kind === "minItems");
    const most = field.constraints.filter(({ kind }) => kind === "maxItems");
    const crossed = crossedPair([...least, ...most], ["minItems", "maxItems"]);
    if (crossed.length === 0) return field;
    diagnostics.push({
      severity: "warning",
      code: "range-empty",
      message: `${field.path}: no count of ${around.path} keeps both ${crossed.map(inWords).join(" and ")}; the second is left out`,
      ...(field.pointer === undefined ? {} : { pointer: field.pointer }),
    });
    return { ...field, constraints: field.constraints.filter((one) => !most.includes(one)) };
  };
  const judged = (fields: readonly FieldFact[]): readonly FieldFact[] =>
    fields.map(fitting).map(sound).map(listed).map(counted);
  const request = judged(facts.request);
  const response = judged(facts.response);
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
  return "value" in constraint ? `${constraint.kind} ${constraint.value}` : constraint.kind;
}
