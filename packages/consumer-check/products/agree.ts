// Loads the emitted packages of a product and holds examples, builders and cases against the validators, and requests against
// the wire. Prints one JSON document: what was tried, and what did not agree.
// usage: agree.ts FOLDER FAMILY
import { flatten, type Operation } from "acs-rpc";
import { isDeepStrictEqual } from "node:util";

type Judge = (
  value: unknown,
  options: { readonly now: number },
) => { readonly ok: boolean; readonly issues?: readonly { readonly message: string }[] };
type Decode = (pairs: readonly (readonly [string, string])[]) => {
  readonly value: object;
  readonly unknown: readonly string[];
};
type Named = Readonly<Record<string, unknown>>;

const [folder, family] = process.argv.slice(2);
const load = (kind: string): Promise<Named> =>
  import(`${folder}/${family}-${kind}/src/gen/index.ts`) as Promise<Named>;
const client = await load("client");
const validation = await load("validation");
const fixtures = await load("fixtures");

const now = fixtures["fixtureNow"] as number;
const tried = { examples: 0, built: 0, cases: 0, wires: 0 };
const faults: string[] = [];
const wires: Record<string, readonly (readonly [string, string])[]> = {};

/** The export of that name, whatever the case of its letters: names are the operation's behind a verb or before a noun. */
function found(from: Named, name: string): unknown {
  const key = Object.keys(from).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : from[key];
}

function accepts(type: string, value: unknown, what: string): void {
  const judge = found(validation, `validate${type}`) as Judge;
  const result = judge(value, { now });
  if (!result.ok) faults.push(`${what}: ${result.issues?.[0]?.message ?? ""}`);
}

const operations = client["operations"] as readonly Operation<object, object, string>[];
for (const operation of operations) {
  const { name, forms } = operation;
  const example = found(fixtures, `${name}Example`) as { request: object; response: object };
  accepts(`${name}Request`, example.request, `request example of ${name}`);
  accepts(`${name}Response`, example.response, `response example of ${name}`);
  tried.examples += 2;
  const decode = found(validation, `decode${name}Request`) as Decode;
  const build = found(fixtures, `${name}Request`) as (overrides: object, options: object) => object;
  for (const request of [example.request, ...[1, 2, 3].map((seed) => build({}, { seed }))]) {
    const pairs = flatten(request, forms);
    const back = decode(pairs);
    tried.wires += 1;
    // Members of a map have names of their own, which no decoder knows.
    if (back.unknown.length === 0 && !isDeepStrictEqual(plain(back.value), plain(request)))
      faults.push(`${name} does not come back from the wire: ${JSON.stringify(pairs)}`);
  }
  wires[name] = flatten(example.request, forms);
  for (const kind of ["Invalid", "Boundaries"]) {
    const cases = found(fixtures, `${name}Request${kind}`) as readonly {
      readonly name: string;
      readonly value: unknown;
    }[];
    for (const one of cases) {
      tried.cases += 1;
      const judge = found(validation, `validate${name}Request`) as Judge;
      if (judge(one.value, { now }).ok !== (kind === "Boundaries"))
        faults.push(`case of ${name}: ${one.name}`);
    }
  }
}
for (const key of Object.keys(validation).filter((name) => name.startsWith("validate"))) {
  const type = key.slice("validate".length);
  const build = found(fixtures, type) as (overrides: object, options: object) => unknown;
  for (let seed = 0; seed < 8; seed += 1) {
    tried.built += 1;
    accepts(type, build({}, { seed }), `${type} built from ${seed}`);
  }
}
console.log(JSON.stringify({ tried, faults, wires }));

/** Without holes, empty lists and empty objects, which the wire cannot carry. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(plain).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const members = Object.entries(value)
    .map(([name, inner]) => [name, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
