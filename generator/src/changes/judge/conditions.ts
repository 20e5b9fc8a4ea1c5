import { isDeepStrictEqual } from "node:util";

import type { Finding } from "../compare/finding.js";
import type { Condition, FixtureCondition, KnownCondition } from "../table/rule.js";
import type { Policy } from "./policy.js";
import type { PartSamples, Samples } from "./samples.js";
import { valuesAt } from "./values-at.js";

/** What levels are judged from. */
export interface Evidence {
  readonly policy: Policy;
  readonly before: Samples;
  readonly after: Samples;
}

const fixtureConditions: ReadonlySet<string> = new Set<FixtureCondition>([
  "fixture-sets-it",
  "fixture-set-it-already",
  "fixture-loses-it",
  "fixture-used-value",
  "fixture-held-null",
  "values-moved",
]);

/** Whether only examples and built values can answer a condition. */
export function asksFixtures(condition: Condition): condition is FixtureCondition {
  return fixtureConditions.has(condition);
}

/** Answers a conditional cell of the rule table for one finding. */
export function holds(condition: Condition, finding: Finding, evidence: Evidence): boolean {
  if (asksFixtures(condition)) return fixturesSay(condition, finding, evidence);
  if (condition in evidence.policy.conditions)
    return evidence.policy.conditions[condition as keyof Policy["conditions"]];
  const known = finding.known?.[condition as KnownCondition];
  if (known === undefined)
    throw new Error(`${finding.rule} asks for ${condition}, which its comparison does not answer`);
  return known;
}

function fixturesSay(
  condition: FixtureCondition,
  finding: Finding,
  { before, after }: Evidence,
): boolean {
  const steps = finding.steps ?? [];
  const old = samplesOf(before, finding);
  const now = samplesOf(after, finding);
  const has = (sample: unknown): boolean => valuesAt(sample, steps).length > 0;
  switch (condition) {
    case "fixture-sets-it":
      return now.exported.some(has);
    case "fixture-set-it-already":
      return old.exported.every((sample) => setWherePossible(sample, steps));
    case "fixture-loses-it":
      return old.exported.some(has);
    case "fixture-used-value": {
      const { value } = finding;
      // A list that was closed lost every value it does not name.
      if (value === undefined)
        return !isDeepStrictEqual(allAt(old.exported, steps), allAt(now.exported, steps));
      return old.exported.some((sample) => valuesAt(sample, steps).includes(value));
    }
    case "fixture-held-null":
      return [...old.exported, ...old.seeded].some((sample) =>
        valuesAt(sample, steps).includes(null),
      );
    case "values-moved":
      return (
        !isDeepStrictEqual(allAt(old.exported, steps), allAt(now.exported, steps)) ||
        !isDeepStrictEqual(allAt(old.seeded, steps), allAt(now.seeded, steps))
      );
  }
}

function samplesOf(samples: Samples, { operation = "", part }: Finding): PartSamples {
  const none: PartSamples = { exported: [], seeded: [] };
  const found = samples[operation];
  if (found === undefined) return none;
  if (part !== undefined) return found[part];
  return {
    exported: [...found.request.exported, ...found.response.exported],
    seeded: [...found.request.seeded, ...found.response.seeded],
  };
}

/** Whether every object that could have the member has it. */
function setWherePossible(sample: unknown, steps: readonly string[]): boolean {
  const name = steps.at(-1);
  return valuesAt(sample, steps.slice(0, -1)).every((holder) =>
    name === undefined ? true : valuesAt(holder, [name]).length > 0,
  );
}

function allAt(samples: readonly unknown[], steps: readonly string[]): readonly unknown[] {
  return samples.map((sample) => valuesAt(sample, steps));
}
