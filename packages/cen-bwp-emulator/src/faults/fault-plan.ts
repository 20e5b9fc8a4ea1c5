import type { Random } from "../world/random.js";
import { checkFaultRule } from "./check-fault-rule.js";
import type { FaultRule, FaultState } from "./fault.js";

/** What a request says of itself, before anything is verified. */
export interface FaultSubject {
  readonly operation: string | undefined;
  readonly accessKeyId: string | undefined;
}

/** The faults of an emulator, to be changed while it runs. */
export interface Faults {
  /** Adds rules behind those there are. Throws `EmulatorError` BadOption. */
  readonly add: (...rules: readonly FaultRule[]) => void;
  readonly clear: () => void;
  readonly list: () => readonly FaultState[];
}

/** The plan as the service uses it. */
export interface FaultPlan extends Faults {
  readonly active: () => boolean;
  /** The first rule that strikes. Every rule that matches counts the request, whether it strikes or not. */
  readonly strike: (subject: FaultSubject) => FaultRule | undefined;
  readonly load: (states: readonly FaultState[]) => void;
}

/** A plan that draws from a stream of its own, so that faults change no request id. */
export function faultPlan(rules: readonly FaultRule[], random: Random): FaultPlan {
  let states: { readonly rule: FaultRule; seen: number; struck: number }[] = [];
  const add = (...added: readonly FaultRule[]): void => {
    for (const [index, rule] of added.entries()) checkFaultRule(rule, index);
    states.push(...added.map((rule) => ({ rule: structuredClone(rule), seen: 0, struck: 0 })));
  };
  add(...rules);
  return {
    add,
    clear: () => (states = []),
    list: () => structuredClone(states),
    load: (saved) => (states = saved.map((state) => ({ ...state }))),
    active: () => states.length > 0,
    strike(subject) {
      let first: FaultRule | undefined;
      for (const state of states) {
        if (!matches(state.rule, subject)) continue;
        state.seen++;
        if (first !== undefined || !isTurn(state.rule, state.seen)) continue;
        if (state.struck >= (state.rule.limit ?? Infinity)) continue;
        if (!draw(state.rule.probability, random)) continue;
        state.struck++;
        first = state.rule;
      }
      return first;
    },
  };
}

function matches(rule: FaultRule, { operation, accessKeyId }: FaultSubject): boolean {
  return (
    (rule.operation === undefined || rule.operation === operation) &&
    (rule.accessKeyId === undefined || rule.accessKeyId === accessKeyId)
  );
}

function isTurn({ nth }: FaultRule, turn: number): boolean {
  return nth === undefined || (typeof nth === "number" ? nth === turn : nth.includes(turn));
}

function draw(probability: number | undefined, random: Random): boolean {
  return probability === undefined || random.next() / 2 ** 32 < probability;
}
