import { isDeepStrictEqual } from "node:util";

import type { OperationFacts } from "../../facts/facts.js";
import { canonical } from "../../openapi/canonical.js";
import type { CuratedOperation } from "../../overlay/curated.js";
import { comparedFields } from "../state/compared-field.js";
import { compareApi } from "./compare-api.js";
import { compareErrors } from "./compare-errors.js";
import { compareAnswer } from "./compare-examples.js";
import { compareFields } from "./compare-fields.js";
import { compareOrder } from "./compare-order.js";
import { compareRam } from "./compare-ram.js";
import { compareSemantics } from "./compare-semantics.js";
import { type Finding, isDocumented, type Part } from "./finding.js";

/** One state of an operation. */
export interface OperationState {
  readonly facts: OperationFacts;
  /** With the overlay applied; the facts themselves where two sources are compared. */
  readonly curated: CuratedOperation;
}

/** Everything that differs between two states of an operation. Lists are compared in canonical order. */
export function compareOperation(
  operation: string,
  before: OperationState,
  after: OperationState,
  injectsDefaults = false,
): readonly Finding[] {
  const old = canonical(before.curated);
  const now = canonical(after.curated);
  const context = (part: Part): Parameters<typeof compareFields>[2] => ({
    before: comparedFields(operation, part, old[part], before.facts[part]),
    after: comparedFields(operation, part, now[part], after.facts[part]),
    example: now.example,
    sameFormat: before.facts.source.format === after.facts.source.format,
    injectsDefaults,
  });
  const response = compareFields(operation, "response", context("response"));
  const { example: first } = before.curated;
  const { example: second } = after.curated;
  return [
    ...compareSemantics(operation, old, now),
    ...marked(
      compareApi(operation, before.curated, after.curated),
      isDeepStrictEqual(before.facts.api, after.facts.api),
    ),
    ...compareFields(operation, "request", context("request")),
    ...response,
    ...marked(
      compareAnswer(operation, first, second, context("response"), response),
      isDeepStrictEqual(before.facts.example, after.facts.example),
    ),
    ...marked(
      compareErrors(operation, old, now),
      isDeepStrictEqual(before.facts.errors, after.facts.errors),
    ),
    ...marked(
      compareRam(operation, old, now),
      isDeepStrictEqual(before.facts.ram, after.facts.ram),
    ),
    ...compareOrder(operation, before.facts, after.facts),
  ];
}

/** Marks what only the overlay changed (rule C1). */
function marked(findings: readonly Finding[], correction: boolean): readonly Finding[] {
  return correction
    ? findings.map((one) => (isDocumented(one.rule) ? { ...one, correction } : one))
    : findings;
}
