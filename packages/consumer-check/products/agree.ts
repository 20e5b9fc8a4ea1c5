// Loads the emitted packages of a product and holds examples, builders and cases against the validators, and requests against
// the decoders. Prints one JSON document: what was tried, and what did not agree.
// usage: agree.ts FOLDER FAMILY
import { flatten } from "acs-rpc";
import { isDeepStrictEqual } from "node:util";
import { found, loadEmitted } from "./emitted.js";

type Judge = (
  value: unknown,
  options: { readonly now: number },
) => { readonly ok: boolean; readonly issues?: readonly { readonly message: string }[] };
type Decode = (pairs: readonly (readonly [string, string])[]) => {
  readonly value: object;
  readonly unknown: readonly string[];
};

const [folder = "", family = ""] = process.argv.slice(2);
const { validation, fixtures, operations, exampleOf } = await loadEmitted(folder, family);

const now = fixtures["fixtureNow"] as number;
const tried = { examples: 0, built: 0, cases: 0, wires: 0 };
const faults: string[] = [];

function accepts(type: string, value: unknown, what: string): void {
  const judge = found(validation, `validate${type}`) as Judge;
  const result = judge(value, { now });
  if (!result.ok) faults.push(`${what}: ${result.issues?.[0]?.message ?? ""}`);
}

for (const operation of operations) {
  const { name, forms } = operation;
  const example = exampleOf(name);
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
console.log(JSON.stringify({ tried, faults }));

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
