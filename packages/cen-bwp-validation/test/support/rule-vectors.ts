import type { Rule } from "../../src/index.js";

/** A value made from a rule, and what the validator has to say of it. */
export interface Vector {
  readonly title: string;
  readonly given: unknown;
  /** `rule wire` of an issue that must be reported; undefined where no error may be. */
  readonly wanted: string | undefined;
  /** A rule that must not be reported, not even as a warning. */
  readonly unwanted?: string;
}

export const now: number = Date.UTC(2026, 10, 23, 12);
export const expiresAt: number = Date.UTC(2099, 0, 1);

const texts = { string: "x", integer: 7, number: 7, boolean: true, array: [], object: {} } as const;

/** Values that are not of a type. */
const others: Readonly<Record<string, readonly unknown[]>> = {
  string: [null, 7, true, [], {}, ["x"]],
  integer: [null, "7", 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, [7], true],
  number: [null, "7", Number.NaN],
  boolean: [null, "true", 1, 0, []],
  array: [null, "x", {}, { length: 1, 0: "x" }],
  object: [null, "x", 7, [], [{}], undefined],
};

const badTimes: Readonly<Record<string, readonly string[]>> = {
  timeFormat: [
    "",
    "soon",
    "2027-01-01",
    "2027-01-01T00:00:00.000Z",
    "2027-01-01T00:00:00+08:00",
    "２027-01-01T00:00:00Z",
    "2027-01-01t00:00:00Z",
    "2027-01-01T00:00:00z",
    "2027/01/01T00:00:00Z",
    "2027-01/01T00:00:00Z",
    "2027-01-01T00.00:00Z",
    "2027-01-01T00:00.00Z",
    "2027-01-01 00:00:00Z",
    "x027-01-01T00:00:00Z",
    "20x7-01-01T00:00:00Z",
    "2027-x1-01T00:00:00Z",
    "2027-01-x1T00:00:00Z",
    "2027-01-01Tx0:00:00Z",
    "2027-01-01T00:x0:00Z",
    "2027-01-01T00:00:x0Z",
    "2027-01-01T00:00:0xZ",
    "2027-01-01T00:x0Z",
    "2027-01-01T00:0xZ",
    "2027-01-01t00:00Z",
    "2027-01-01T00:00z",
    "2027-01-01T00.00Z",
    "2027/01-01T00:00Z",
    "2027-01/01T00:00Z",
    "x027-01-01T00:00Z",
    "2027-01-01T00:00:00Z1",
  ],
  calendarDate: [
    "2027-02-29",
    "2027-02-30",
    "2100-02-29",
    "2027-04-31",
    "2027-06-31",
    "2027-09-31",
    "2027-11-31",
    "2027-01-32",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "2027-01-01T24:00",
    "2027-01-01T00:60",
  ],
};
const goodTimes = [
  "2028-02-29",
  "2028-12-31",
  "2028-01-31",
  "2027-06-30",
  "2096-02-29",
  "2027-02-28T23:59",
];

const made = new Map<string, readonly Vector[]>();

/** Valid, faulty and boundary values of every rule of an object; made once, since mutants are many. */
export function vectorsFor(name: string, rules: readonly Rule[], base: object): readonly Vector[] {
  const vectors = made.get(name) ?? vectorsOf(rules, base);
  made.set(name, vectors);
  return vectors;
}

/** Valid, faulty and boundary values of every rule, put where the rule holds into an otherwise valid value. */
function vectorsOf(rules: readonly Rule[], base: object): readonly Vector[] {
  const at = new Map(rules.map((rule) => [rule.id, rule]));
  return [
    { title: "the least there may be", given: base, wanted: undefined },
    // Long lists last: they cost most, and most mutants are found before.
    ...rules
      .toSorted((a, b) => Number(a.code === "maxItems") - Number(b.code === "maxItems"))
      .flatMap((rule) => ruleVectors(rule, base, at)),
  ];
}

function ruleVectors(rule: Rule, base: object, at: ReadonlyMap<string, Rule>): readonly Vector[] {
  const { path, code, params, id } = rule;
  const [bound] = params;
  const list = (value: unknown, wanted: string | undefined, where = path): Vector => ({
    title: `${id} ${(JSON.stringify(value) ?? "undefined").slice(0, 60)}`,
    given: put(base, where, value),
    wanted: wanted === undefined ? undefined : `${id} ${wanted}`,
  });
  const wire = path.replaceAll("[]", ".1").replace(/^\./, "");
  const bad = (value: unknown): Vector => list(value, wire);
  const good = (value: unknown): Vector => ({ ...list(value, undefined), unwanted: id });
  switch (code) {
    case "required":
      return [{ title: id, given: put(base, path, undefined), wanted: `${id} ${wire}` }];
    case "type":
      return [
        ...(others[String(bound)] ?? [])
          .filter((value) => value !== undefined || path === "" || path.endsWith("[]"))
          .map(bad),
        ...(path === "" || path.endsWith("[]") || at.has(`${path}/required`)
          ? []
          : [good(undefined)]),
        ...(path.endsWith("[]")
          ? [
              {
                title: `${id} a hole`,
                given: put(base, path.slice(0, -2), holed(valid(path, at))),
                wanted: `${id} ${wire}`,
              },
            ]
          : []),
      ];
    case "minimum":
      return [good(bound), bad(Number(bound) - 1), bad(-Number(bound))];
    case "maximum":
      return [good(bound), bad(Number(bound) + 1)];
    case "minLength":
      return [bad("x".repeat(Number(bound) - 1)), good(valid(path, at))];
    case "maxLength":
      return [
        good("x".repeat(Number(bound))),
        good("😀".repeat(Number(bound))),
        good("x\uDC00".repeat(Number(bound) / 2)),
        bad("x\uDC00".repeat(Number(bound) / 2 + 1)),
        bad("\uD800x".repeat(Number(bound) / 2 + 1)),
        bad("x".repeat(Number(bound) + 1)),
        bad("😀".repeat(Number(bound) + 1)),
        bad("x".repeat(5 * Number(bound))),
      ];
    case "maxItems": {
      const many = (length: number): unknown[] =>
        Array.from({ length }, () => valid(`${path}[]`, at));
      return [good(many(Number(bound))), good([]), bad(many(Number(bound) + 1))];
    }
    case "minItems":
      return [bad([])];
    case "enum":
      return [
        ...params.map((value) => good(value)),
        bad(`${String(bound)}x`),
        bad(""),
        bad(String(bound).toLowerCase()),
      ];
    case "forbiddenPrefix":
      return params.flatMap((prefix) => [
        bad(`${String(prefix)}x`),
        good(`x${String(prefix)}`),
        good(`x${String(prefix).toUpperCase()}`),
      ]);
    case "forbiddenSubstring":
      return params.flatMap((part) => [
        bad(String(part)),
        bad(`x${String(part)}y`),
        good(`x${String(part).slice(0, -1)}y`),
      ]);
    case "prefix":
      return [
        bad(`x${String(bound)}`),
        bad(String(bound).toUpperCase()),
        good(`${String(bound)}x`),
      ];
    case "numeric":
      return [
        bad("ten"),
        bad("1."),
        bad(".5"),
        bad(""),
        bad("1.2.3"),
        bad("-1"),
        bad("1e3"),
        bad("１"),
        good("10"),
        good("1.5"),
      ];
    case "timeFormat":
      return (badTimes["timeFormat"] ?? [])
        .filter((text) => text.length !== 0 && !fits(text, String(bound)))
        .map(bad)
        .concat(
          bad(""),
          goodTimes.map((day) => good(shaped(day, String(bound)))),
        );
    case "calendarDate":
      return [
        ...(badTimes["calendarDate"] ?? []).map((day) => bad(shaped(day, String(bound)))),
        ...(String(bound).includes("ss") ? [bad("2027-01-01T00:00:60Z")] : []),
      ];
    case "tooSoon":
      return [
        good(instant(now + Number(bound))),
        bad(instant(now + Number(bound) - 1000)),
        bad("0001-01-01T00:00:00Z"),
        bad("1969-12-31T23:59:59Z"),
      ];
    case "tooLate":
      return [
        good(instant(expiresAt - 1000)),
        bad(instant(expiresAt)),
        bad("9999-12-31T23:59:59Z"),
      ];
    case "duplicate": {
      const name = path.slice(path.lastIndexOf(".") + 1);
      const items = path.slice(0, path.lastIndexOf("[]."));
      const of = (...keys: readonly unknown[]): object[] => keys.map((key) => ({ [name]: key }));
      const last = (index: number): string => `${items}.${index}.${name}`;
      return [
        list(of("a", "b", "a"), last(3), items),
        list(of("a", "a"), last(2), items),
        list(of("a", "b", "c"), undefined, items),
        { ...list([{}, {}, { [name]: undefined }], undefined, items) },
      ];
    }
    case "unknownKey":
      return [
        list(
          "x",
          `${wire === "" ? "" : `${wire}.`}Unheard`,
          path === "" ? "Unheard" : `${path}.Unheard`,
        ),
        list(
          "x",
          `${wire === "" ? "" : `${wire}.`}${"y".repeat(101)}`,
          `${path === "" ? "" : `${path}.`}${"y".repeat(101)}`,
        ),
        list(undefined, undefined, path === "" ? "Unheard" : `${path}.Unheard`),
      ];
    case "conditionalValue": {
      // `Filter[].Value[]`: beside it stands the member that asks for the values.
      const holder = path.replace(/\[\]$/, "");
      const [is, ...values] = params;
      const key = [...at.values()].find(
        (one) =>
          one.code === "enum" &&
          one.params.includes(is as string) &&
          one.path.startsWith(holder.replace(/[^.]+$/, "")),
      );
      const name = key?.path.slice(key.path.lastIndexOf(".") + 1) ?? "";
      const both = (given: unknown, asks: unknown): unknown =>
        put(put(base, holder, given), sibling(holder, name), asks);
      return [
        { title: `${id} each value`, given: both(values, is), wanted: undefined },
        { title: `${id} another`, given: both(["x"], is), wanted: `${id} ${wire}` },
        {
          title: `${id} a later one`,
          given: both([...values, "x"], is),
          wanted: `${id} ${wire.replace(/1$/, String(values.length + 1))}`,
        },
        {
          title: `${id} another key`,
          given: both(
            ["x"],
            key?.params.find((one) => one !== is),
          ),
          wanted: undefined,
        },
        {
          title: `${id} no list`,
          given: both(7, is),
          wanted: `${holder}/type ${holder.replaceAll("[]", ".1")}`,
        },
      ];
    }
    default:
      return [];
  }
}

function sibling(path: string, name: string): string {
  return path.replace(/[^.]+$/, name);
}

function fits(text: string, format: string): boolean {
  return (
    text.length === format.length &&
    Array.from(format).every((sign, at) =>
      /[YMDhms]/.test(sign) ? /\d/.test(text.charAt(at)) : sign === text.charAt(at),
    )
  );
}

function shaped(day: string, format: string): string {
  const full = day.includes("T") ? day : `${day}T00:00`;
  return format.includes("ss") ? `${full}:00Z` : `${full}Z`;
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace(".000", "");
}

/** A value that breaks no error rule of its place. */
function valid(path: string, at: ReadonlyMap<string, Rule>): unknown {
  const values = at.get(`${path}/enum`)?.params;
  const format = at.get(`${path}/timeFormat`)?.params[0];
  if (values !== undefined) return values[0];
  if (format !== undefined) return shaped("2028-02-29", String(format));
  const type = String(at.get(`${path}/type`)?.params[0]) as keyof typeof texts;
  return type === "object" ? {} : texts[type];
}

/** A copy of the value with something at `Filter[].Key`; lists and objects on the way are made. */
export function put(base: unknown, path: string, value: unknown): unknown {
  if (path === "") return value;
  const [, list, name, rest] = /^(?:(\[\])|([^.[]+))\.?(.*)$/.exec(path) ?? [];
  if (list !== undefined) {
    const items = Array.isArray(base) ? base : [];
    return [put(items[0], rest ?? "", value), ...items.slice(1)];
  }
  const object = typeof base === "object" && base !== null && !Array.isArray(base) ? base : {};
  return {
    ...object,
    [name as string]: put((object as Record<string, unknown>)[name as string], rest ?? "", value),
  };
}

/** A list of two whose first place is empty. */
function holed(item: unknown): unknown[] {
  const list: unknown[] = [];
  list[1] = item;
  return list;
}
