import { BlockList, isIP, isIPv6 } from "node:net";

/** What a condition may look at. */
export interface RamContext {
  /** ms since the epoch, UTC. */
  readonly now: number;
  readonly sourceIp: string;
  /** Whether the request came over TLS. */
  readonly secure: boolean;
}

type Values = string | boolean | readonly (string | boolean)[];

/** Operators, each with condition keys and their values: `{ IpAddress: { "acs:SourceIp": ["10.0.0.0/8"] } }`. */
export type RamCondition = Readonly<Record<string, Readonly<Record<string, Values>>>>;

type Test = (context: RamContext) => boolean;

/** One operator: makes the test of one value, undefined for a value it cannot read. */
interface Operator {
  readonly key: string;
  /** The values of a negated operator must all differ, those of another are alternatives. */
  readonly negated?: boolean;
  /** What a value looks like. */
  readonly form: string;
  readonly test: (value: string) => Test | undefined;
}

const instant = { key: "acs:CurrentTime", form: "2026-01-10T17:00:00+08:00" } as const;
const address = {
  key: "acs:SourceIp",
  form: "an IP address or a range such as 203.0.113.0/24",
} as const;
const compare =
  (compares: (now: number, value: number) => boolean) =>
  (text: string): Test | undefined => {
    const value = parseInstant(text);
    return value === undefined ? undefined : ({ now }) => compares(now, value);
  };

// RAM documentation, conditional operators and common condition keys. A date has no fractions here, as requests have none.
const operators: Readonly<Record<string, Operator>> = {
  Bool: { key: "acs:SecureTransport", form: "true or false", test: boolTest },
  IpAddress: { ...address, test: addressTest },
  NotIpAddress: { ...address, test: addressTest, negated: true },
  DateEquals: { ...instant, test: compare((now, value) => now === value) },
  DateNotEquals: { ...instant, test: compare((now, value) => now === value), negated: true },
  DateLessThan: { ...instant, test: compare((now, value) => now < value) },
  DateLessThanEquals: { ...instant, test: compare((now, value) => now <= value) },
  DateGreaterThan: { ...instant, test: compare((now, value) => now > value) },
  DateGreaterThanEquals: { ...instant, test: compare((now, value) => now >= value) },
};

/** Why a condition cannot be judged; undefined when it can. */
export function refuseCondition(condition: unknown): string | undefined {
  if (!isObject(condition)) return "Condition must be an object of operators";
  for (const [name, keys] of Object.entries(condition)) {
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (operator === undefined) {
      return `the operator ${name} is not emulated; there are ${Object.keys(operators).join(", ")}`;
    }
    if (!isObject(keys)) return `${name} must be an object of condition keys`;
    for (const [key, values] of Object.entries(keys)) {
      if (!isKey(key, operator)) return refuseKey(name, key);
      const list = [values].flat();
      const bad = list.find((value) => operator.test(String(value)) === undefined);
      if (list.length === 0 || bad !== undefined) {
        return `${name} of ${key} is ${JSON.stringify(values)}; write ${operator.form}`;
      }
    }
  }
  return undefined;
}

function refuseKey(name: string, key: string): string {
  const known = Object.values(operators).find((operator) => isKey(key, operator));
  if (known === undefined) {
    const keys = new Set(Object.values(operators).map((operator) => operator.key));
    return `the condition key ${key} is not emulated; there are ${[...keys].join(", ")}`;
  }
  const fitting = Object.keys(operators).filter((each) => operators[each]?.key === known.key);
  return `${name} cannot judge ${key}; use ${fitting.join(", ")}`;
}

// A policy is judged with every request of its key, so its tests are made once.
const compiled = new WeakMap<RamCondition, Test>();

/** Whether a condition that was accepted holds: all of its operators, all of their keys, one of the values of each. */
export function holds(condition: RamCondition | undefined, context: RamContext): boolean {
  if (condition === undefined) return true;
  let test = compiled.get(condition);
  if (test === undefined) compiled.set(condition, (test = compile(condition)));
  return test(context);
}

function compile(condition: RamCondition): Test {
  const tests = Object.entries(condition).flatMap(([name, keys]) =>
    Object.values(keys).map((values): Test => {
      const { test, negated = false } = operators[name] as Operator;
      const each = [values].flat().map((value) => test(String(value)) ?? (() => false));
      return (context) => each.some((matches) => matches(context)) !== negated;
    }),
  );
  return (context) => tests.every((test) => test(context));
}

/** The names of condition keys have no letter case. */
function isKey(key: string, operator: Operator): boolean {
  return key.toLowerCase() === operator.key.toLowerCase();
}

function boolTest(value: string): Test | undefined {
  if (value !== "true" && value !== "false") return undefined;
  return ({ secure }) => secure === (value === "true");
}

function addressTest(value: string): Test | undefined {
  const [ip = "", bits, ...rest] = value.split("/");
  const version = isIP(ip);
  const most = version === 6 ? 128 : 32;
  if (version === 0 || rest.length > 0) return undefined;
  if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return undefined;
  const list = new BlockList();
  list.addSubnet(ip, bits === undefined ? most : Number(bits), version === 6 ? "ipv6" : "ipv4");
  return ({ sourceIp }) => list.check(sourceIp, isIPv6(sourceIp) ? "ipv6" : "ipv4");
}

/** ISO 8601 with an offset, as RAM writes it. */
function parseInstant(text: string): number | undefined {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
  const value = form.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
