import type { FactAddress } from "../pending/fact-address.js";
import type { Target } from "../table/bump.js";
import type { KnownCondition, RuleId } from "../table/rule.js";

export type Part = "request" | "response";

/** One difference between two states, named by the rule it falls under; levels are decided later. */
export interface Finding {
  readonly rule: RuleId;
  /** Absent where it concerns the product as a whole. */
  readonly operation?: string;
  readonly part?: Part;
  /** Absent where it concerns the operation as a whole; `""` is the answer itself. */
  readonly path?: string;
  /** The way to the value in a request or answer. */
  readonly steps?: readonly string[];
  /** What of it changed, in a word or two: `maximum`, `type`, `summary`. */
  readonly what: string;
  /** In words; absent where there was, or is, nothing. */
  readonly old?: string;
  readonly new?: string;
  /** The rule a change falls under once it is confirmed (rule N3). */
  readonly pends?: RuleId;
  /** The value a list lost. */
  readonly value?: string | number | boolean;
  /** The facts are the same: only the overlay changed (rule C1). */
  readonly correction?: boolean;
  /** Answers to what conditional cells of the rule table ask. */
  readonly known?: Readonly<Partial<Record<KnownCondition, boolean>>>;
  /** The packages concerned, where they are not all. */
  readonly only?: readonly Target[];
  /** Where in the facts the change stands, so that it can be put off. */
  readonly addresses?: readonly FactAddress[];
}

/** Where a finding stands. */
export interface Site {
  readonly operation: string;
  readonly part: Part;
  readonly path: string;
  readonly steps: readonly string[];
  readonly correction: boolean;
}

export function at(site: Site, finding: Omit<Finding, keyof Site>): Finding {
  const { correction, ...place } = site;
  const corrects = correction && isDocumented(finding.rule);
  return { ...place, ...finding, ...(corrects ? { correction } : {}) };
}

/** Whether a rule is about what a source says; what only people say cannot correct it. */
export function isDocumented(rule: RuleId): boolean {
  return /^[RSE]|^X[13]$|^O(?:3|7|9|10)$/.test(rule);
}

/** `{ old, new }` without what is undefined. */
export function words(
  before: string | undefined,
  after: string | undefined,
): Pick<Finding, "old" | "new"> {
  return {
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { new: after }),
  };
}
