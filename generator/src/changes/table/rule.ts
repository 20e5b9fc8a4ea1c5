import type { Bump } from "./bump.js";

type Numbers = {
  O: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
  R:
    | 1
    | 2
    | 3
    | 4
    | 5
    | 6
    | 7
    | 8
    | 9
    | 10
    | 11
    | 12
    | 13
    | 14
    | 15
    | 16
    | 17
    | 18
    | 19
    | 20
    | 21
    | 22;
  S: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;
  X: 1 | 2 | 3;
  E: 1 | 2 | 3 | 4;
  C: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  N: 1 | 2 | 3;
};

export type RuleGroup = keyof Numbers;

/** `R` rules are about requests, `S` about answers, `C` about what people curate, `N` about noise. */
export type RuleId<Group extends RuleGroup = RuleGroup> = Group extends RuleGroup
  ? `${Group}${Numbers[Group]}`
  : never;

/** Questions about one change that its comparison answers. */
export type KnownCondition =
  /** The validator rejects by this rule; otherwise it only reports. */
  | "at-error"
  /** The list of values is all there is. */
  | "closed"
  /** The object around the field takes no member nobody documented. */
  | "unknown-keys-rejected"
  /** Both states have the same TypeScript type. */
  | "one-type"
  /** The emitted type let the member be left out before already. */
  | "optional-before"
  /** The emitted type and validator want the member. */
  | "wanted-now"
  | "beyond-safe-integers"
  /** A name that users import stays. */
  | "name-stays";

/** Questions that the emitted examples and builders of both states answer. */
export type FixtureCondition =
  | "fixture-sets-it"
  | "fixture-set-it-already"
  | "fixture-loses-it"
  | "fixture-used-value"
  | "fixture-held-null"
  | "values-moved";

/** Questions that the way we emit answers, the same for every change. */
export type PolicyCondition =
  | "another-method-used"
  | "raw-wire-fixtures"
  | "responses-validated"
  | "one-fixture-per-value"
  | "code-kept"
  | "status-is-literal";

export type Condition = KnownCondition | FixtureCondition | PolicyCondition;

export type Cell = Bump | { readonly when: Condition; readonly yes: Bump; readonly no: Bump };

/** One row of the rule table. */
export interface Rule {
  readonly what: string;
  readonly client: Cell;
  readonly validation: Cell;
  readonly fixtures: Cell;
  /** A removal or tightening of a source: it waits in `pending.yaml` before it becomes a fact. */
  readonly waits: boolean;
}

/** A row that takes effect at once. */
export function rule(what: string, client: Cell, validation: Cell, fixtures: Cell): Rule {
  return { what, client, validation, fixtures, waits: false };
}

/** A row that takes effect once it was seen often enough, or a person confirmed it. */
export function waits(what: string, client: Cell, validation: Cell, fixtures: Cell): Rule {
  return { what, client, validation, fixtures, waits: true };
}

/** A cell that depends on the change, or on how we emit. */
export function when(condition: Condition, yes: Bump, no: Bump): Cell {
  return { when: condition, yes, no };
}
