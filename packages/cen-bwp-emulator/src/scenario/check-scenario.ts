import { EmulatorError } from "../emulator-error.js";
import { checkFaultRule } from "../faults/check-fault-rule.js";
import { checkMembers } from "../options/check-members.js";
import type { EmulatorOptions } from "../options/emulator-options.js";
import { optionMembers } from "../options/option-members.js";

type Path = readonly (string | number)[];

const strings = "text";
const numbers = "a number";
const lists = "a list";
const objects = "an object";

/** What each member of a scenario may be; what it means, and what stands inside of it, is for the options to judge. */
const members: Readonly<Record<keyof EmulatorOptions, readonly string[]>> = {
  seed: [strings, numbers],
  now: [strings, numbers],
  clock: [strings, objects],
  accessKeys: [lists],
  cens: [lists],
  plans: [lists],
  pageOrder: [strings, objects],
  faults: [lists],
  throttle: [lists],
  statuses: [objects],
  account: [objects],
  accountId: [strings],
  sourceIp: [strings],
  upgradeDelayMs: [numbers],
  attachDelayMs: [numbers],
  attachBusyMs: [numbers],
  orderBusyMs: [numbers],
  blockingMs: [numbers],
  timeWindowMs: [numbers],
};

const entries: Readonly<Record<string, readonly string[]>> = {
  accessKeys: [objects],
  cens: [strings, objects],
  plans: [objects],
  throttle: [objects],
};

/** Refuses what has not the shape of a scenario: `EmulatorError` BadOption with the path to the mistake. */
export function checkScenario(value: unknown): asserts value is object | null {
  if (value === null) return;
  if (kindOf(value) !== objects) {
    throw bad(`A scenario is an object, not ${kindOf(value)}.`, []);
  }
  checkMembers(value, optionMembers, "A scenario", []);
  for (const [name, member] of Object.entries(value as object)) {
    requireKind(`"${name}"`, member, members[name as keyof EmulatorOptions], [name]);
    if (!Array.isArray(member)) continue;
    for (const [index, entry] of (member as readonly unknown[]).entries()) {
      if (name === "faults") checkFaultRule(entry, index);
      else requireKind(`Each of "${name}"`, entry, entries[name] ?? [], [name, index]);
    }
  }
}

function requireKind(what: string, value: unknown, wanted: readonly string[], path: Path): void {
  if (wanted.includes(kindOf(value))) return;
  throw bad(`${what} must be ${wanted.join(" or ")}, not ${kindOf(value)}.`, path);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return lists;
  const kinds: Readonly<Record<string, string>> = {
    string: strings,
    number: numbers,
    object: objects,
  };
  return kinds[typeof value] ?? `a ${typeof value}`;
}

function bad(message: string, path: Path): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
