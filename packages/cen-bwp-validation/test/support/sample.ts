import { put } from "./rule-vectors.js";

/** Numbers in [0, 1) that are the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly maxItems?: number;
  readonly "x-calendar"?: string;
}

const junk: readonly unknown[] = [
  null,
  "",
  "x",
  "acs:x",
  "aliyun",
  "ALIYUN",
  "http://",
  "a https://b",
  "Idle",
  "Busy",
  "Status",
  "true",
  "10",
  0,
  1,
  -1,
  2,
  50,
  51,
  1.5,
  10_000,
  10_001,
  1e300,
  true,
  false,
  [],
  {},
  ["x"],
  [null],
  [[]],
  [{}],
  { Key: "x" },
  { Unheard: 1 },
  "２",
  "😀",
  "x".repeat(64),
  "x".repeat(65),
  "😀".repeat(65),
  "x".repeat(129),
  "2027-02-30T00:00:00Z",
  "2027-01-01T00:00:00Z",
  "2027-01-01T00:00Z",
  "2028-02-29T23:59:59Z",
  "2027-01-01T00:00:00.000Z",
  [{ Key: "a" }, { Key: "a" }],
  [{ Key: "Status", Value: ["Idle", "x"] }],
  [{ Key: "Status", Value: [7] }],
  JSON.parse('{"__proto__":{"Key":"x"}}'),
];

/** A value a schema mostly accepts, with now and then something else in a place. */
export function sample(document: unknown, next: () => number): unknown {
  const root = document as Schema;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const draw = (given: Schema): unknown => {
    const schema = given.$ref === undefined ? given : (root.$defs?.[given.$ref.slice(8)] ?? {});
    if (next() < 0.03) return pick(junk);
    switch (schema.type) {
      case "object": {
        const names = Object.keys(schema.properties ?? {}).filter(
          (name) => schema.required?.includes(name) === true || next() < 0.5,
        );
        const entries = names.map((name) => [name, draw(schema.properties?.[name] ?? {})] as const);
        if (next() < 0.03) entries.push([pick(["Unheard", "pageSize", "constructor"]), pick(junk)]);
        return Object.fromEntries(entries);
      }
      case "array": {
        const length = Math.floor(next() * Math.min(4, (schema.maxItems ?? 3) + 1));
        const many = next() < 0.02 ? ((schema.maxItems ?? 3) % 97) + 1 : length;
        return Array.from({ length: many }, () => draw(schema.items ?? {}));
      }
      case "boolean":
        return next() < 0.5;
      case "integer":
        return pick([1, 2, 10, 50]);
      case "string":
        if (schema.enum !== undefined) return pick(schema.enum);
        if (schema["x-calendar"] !== undefined)
          return pick(["2028-02-29T00:00:00Z", "2027-01-01T12:30:59Z", "2027-02-29T00:00:00Z"]);
        return pick(["Idle", "InUse", "a", "b", "k1", "k2", "k3", "cen-1", "x".repeat(60)]);
      default:
        return pick(junk);
    }
  };
  const value = draw(root);
  // Now and then one more fault at the top.
  const names = Object.keys(root.properties ?? {});
  return next() < 0.1 && names.length > 0 ? put(value, pick(names), pick(junk)) : value;
}
