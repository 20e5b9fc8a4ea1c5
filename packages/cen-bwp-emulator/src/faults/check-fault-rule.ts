import { EmulatorError } from "../emulator-error.js";
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
  operation: text,
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
    const kinds = Object.keys(members).join(", ");
    throw badRule(index, `has the fault ${show(given["fault"])}, not one of ${kinds}`, at);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const check = matching[name] ?? own[name] ?? own[`${name}!`];
    const where = [...at, name];
    if (check === undefined) {
      throw badRule(index, `has ${name}, which ${String(given["fault"])} does not know`, where);
    }
    if (!check(value))
      throw badRule(index, `has ${name} ${show(value)}, which is not valid`, where);
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

function badRule(index: number, what: string, path: readonly (string | number)[]): EmulatorError {
  return new EmulatorError(
    "BadOption",
    `The fault rule at index ${index} ${what}. See the table of faults in the README.`,
    { path },
  );
}
