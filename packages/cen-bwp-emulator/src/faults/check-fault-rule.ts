import { EmulatorError } from "../emulator-error.js";
import { type OperationName, operationNames } from "../wire/operation-names.js";
import { remedy } from "../checks/check-members.js";
import type { FaultRule } from "./fault.js";

type Check = (value: unknown) => boolean;

const wholeFrom =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;
const duration: Check = (value) => wholeFrom(0)(value) && (value as number) < 2 ** 31;
const text: Check = (value) => typeof value === "string" && value !== "";
const moment: Check = (value) => value === "before" || value === "after";
const status: Check = (value) => wholeFrom(400)(value) && (value as number) < 600;

/** The members of each fault; a name that ends in `!` is required. */
const members: Readonly<Record<FaultRule["fault"], Readonly<Record<string, Check>>>> = {
  refuse: {},
  reset: { "when!": moment },
  hang: { when: moment },
  delay: { "ms!": duration, when: moment },
  error: { "status!": status, code: text, when: moment },
  throttle: { code: text, retryAfterMs: duration },
  html: { status, when: moment },
  truncate: { bytes: wholeFrom(0) },
  drip: { bytes: wholeFrom(1), "everyMs!": duration },
  "clock-skew": { "ms!": Number.isSafeInteger },
  duplicate: { times: (value) => wholeFrom(2)(value) && (value as number) <= 100 },
};

const matching: Readonly<Record<string, Check>> = {
  fault: text,
  operation: (value) => operationNames.includes(value as OperationName),
  accessKeyId: text,
  nth: (value) => [value].flat().length > 0 && [value].flat().every(wholeFrom(1)),
  limit: wholeFrom(1),
  probability: (value) => typeof value === "number" && value >= 0 && value <= 1,
};

/** Refuses a rule that could never work as meant: `EmulatorError` BadOption, naming the member. */
export function checkFaultRule(rule: unknown, index: number): asserts rule is FaultRule {
  const at = ["faults", index];
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) {
    throw badRule(index, "is no object", at);
  }
  const given = rule as Readonly<Record<string, unknown>>;
  const own = Object.hasOwn(members, String(given["fault"]))
    ? members[given["fault"] as FaultRule["fault"]]
    : undefined;
  if (own === undefined) {
    const kinds = Object.keys(members);
    const what = `has the fault ${show(given["fault"])}, which there is not`;
    throw badRule(index, what, [...at, "fault"], remedy(given["fault"], kinds));
  }
  const known = [
    ...Object.keys(matching),
    ...Object.keys(own).map((name) => name.replace("!", "")),
  ];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const check = memberOf(matching, name) ?? memberOf(own, name) ?? memberOf(own, `${name}!`);
    const where = [...at, name];
    if (check === undefined) {
      const what = `has ${name}, which ${String(given["fault"])} does not know`;
      throw badRule(index, what, where, remedy(name, known));
    }
    if (!check(value)) {
      const hint = name === "operation" ? remedy(value, operationNames) : undefined;
      throw badRule(index, `has ${name} ${show(value)}, which is not valid`, where, hint);
    }
  }
  for (const name of Object.keys(own)) {
    if (name.endsWith("!") && given[name.slice(0, -1)] === undefined) {
      throw badRule(index, `needs ${name.slice(0, -1)} for ${String(given["fault"])}`, at);
    }
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function memberOf(checks: Readonly<Record<string, Check>>, name: string): Check | undefined {
  return Object.hasOwn(checks, name) ? checks[name] : undefined;
}

function badRule(
  index: number,
  what: string,
  path: readonly (string | number)[],
  hint = "See the table of faults in the README.",
): EmulatorError {
  return new EmulatorError("BadOption", `The fault rule at index ${index} ${what}. ${hint}`, {
    path,
  });
}
