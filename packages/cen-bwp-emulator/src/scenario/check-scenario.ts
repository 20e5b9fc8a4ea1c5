import { EmulatorError } from "../emulator-error.js";
import { checkFaultRule } from "../faults/check-fault-rule.js";

type Path = readonly (string | number)[];

const strings = "text";
const numbers = "a number";
const lists = "a list";

/** The members of a scenario and what each must be; what they mean is for the options to judge. */
const members: Readonly<Record<string, readonly string[]>> = {
  seed: [strings, numbers],
  now: [strings, numbers],
  clock: [strings, "an object"],
  accessKeys: [lists],
  cens: [lists],
  plans: [lists],
  faults: [lists],
  throttle: [lists],
  statuses: ["an object"],
  accountId: [strings],
  upgradeDelayMs: [numbers],
  attachDelayMs: [numbers],
  timeWindowMs: [numbers],
};

const objects = ["accessKeys", "plans", "throttle"];

/** Refuses what has not the shape of a scenario: `EmulatorError` BadOption with the path to the mistake. */
export function checkScenario(value: unknown): asserts value is object | null {
  if (value === null) return;
  if (kindOf(value) !== "an object")
    throw bad(`A scenario is an object, not ${kindOf(value)}.`, []);
  for (const [name, member] of Object.entries(value as object)) {
    const wanted = Object.hasOwn(members, name) ? members[name] : undefined;
    if (wanted === undefined) {
      throw bad(`"${name}" is no option. Use ${Object.keys(members).join(", ")}.`, [name]);
    }
    if (!wanted.includes(kindOf(member))) {
      throw bad(`"${name}" must be ${wanted.join(" or ")}, not ${kindOf(member)}.`, [name]);
    }
    if (!Array.isArray(member)) continue;
    for (const [index, entry] of (member as readonly unknown[]).entries()) {
      checkEntry(name, index, entry);
    }
  }
}

function checkEntry(name: string, index: number, entry: unknown): void {
  if (name === "faults") checkFaultRule(entry, index);
  const wanted = name === "cens" ? strings : "an object";
  if ((name === "cens" || objects.includes(name)) && kindOf(entry) !== wanted) {
    throw bad(`"${name}" must be a list of ${name === "cens" ? "texts" : "objects"}.`, [
      name,
      index,
    ]);
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return lists;
  const kinds: Readonly<Record<string, string>> = {
    string: strings,
    number: numbers,
    object: "an object",
  };
  return kinds[typeof value] ?? `a ${typeof value}`;
}

function bad(message: string, path: Path): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
