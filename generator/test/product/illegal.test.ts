import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

import { product } from "../../src/commands/product/product.js";
import { runCommand, type Ran } from "../temporary-repository.js";

const illegal = fileURLToPath(new URL("illegal.api-docs.json", import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "illegal-"));
  cpSync(illegal, join(root, "api-docs.json"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(values: Readonly<Record<string, unknown>> = {}): Promise<Ran> {
  const out = join(root, "out");
  const ran = await runCommand(product, root, ["api-docs.json"], { out, ...values });
  expect([ran.code, existsSync(out)]).toEqual([1, false]);
  return { ...ran, out: ran.out.replaceAll(`${root}/`, "") };
}

interface Shown {
  readonly severity: string;
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
  readonly message: string;
  readonly remedy: string;
}

async function diagnosed(): Promise<readonly string[]> {
  const { out } = await run({ json: true });
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly Shown[] };
  return diagnostics.flatMap(({ severity, code, line, column, pointer, message, remedy }) => [
    `${severity} ${code} ${line}:${column} ${pointer}`,
    `  ${message}`,
    `  ${remedy}`,
  ]);
}

const rest = "leave the operation out with --operations.";
const ofOperations = [
  "error reference-broken 28:54 /apis/BoardShip/parameters/0/schema/$ref",
  "  #/components/schemas/Ships leads nowhere",
  `  Add what it leads to, or correct its name; or ${rest}`,
  "error type-unknown 29:55 /apis/BoardShip/parameters/1/schema/type",
  '  the type "intger" is not known',
  "  Correct the type; string, integer, long, number, float, double, boolean, object, array, file and any are known.",
  "error parameter-repeated 31:9 /apis/BoardShip/parameters/3",
  "  the parameter Pilot was stated before; only the first is read",
  `  Remove one of the two from the document, or ${rest}`,
  "error reference-endless 42:23 /apis/BoardShip/parameters/5/schema/$ref",
  "  #/components/schemas/Ring leads to nothing but itself",
  `  Write a schema where the reference leads; or ${rest}`,
  "error operation-repeated 25:5 /apis/BoardShip",
  '  the operation "BoardShip" was stated before, in line 18; only one of the two can be read',
  "  Remove one of the two, or give the second its own name, and report it to the vendor.",
  "error path-parameter-undeclared 21:7 /apis/ListPilots/path",
  "  the path /harbours/{HarbourId}/pilots/{PilotId} of ListPilots names HarbourId, which is none of its parameters in the path",
  `  Add the parameter to the document, or ${rest}`,
];
const ofComponents = [
  "error key-repeated 12:11 /components/schemas/Boat/properties/Draught",
  '  the member "Draught" was stated before, in line 11; only one of the two can be read',
  "  Remove one of the two members, or give the second its own name.",
];

it("names everything that is wrong with a document at once, and writes nothing", async () => {
  expect(await diagnosed()).toEqual([
    "error product-unnamed 3:3 /info",
    "  info names no product and version, without which no call can be made",
    "  Download the document again; `info` holds product and version.",
    ...ofComponents,
    ...ofOperations,
  ]);
});

it("names the same faults in a document that says which product it is of", async () => {
  const text = readFileSync(illegal, "utf8").replace('"Pilot" }', '"Pilot", "version": "1" }');
  writeFileSync(join(root, "api-docs.json"), text);
  expect(await diagnosed()).toEqual([
    ...ofComponents,
    "warning endpoint-guessed 1:1 /endpoints",
    "  no host is listed; pilot.aliyuncs.com is taken",
    "  Pass `endpoint` when the client is made if the host is another one.",
    ...ofOperations.slice(0, -3),
    // What is no fault is said as well, so that one round of corrections is enough.
    "info reference-cyclic 10:23 /apis/BoardShip/parameters/4/schema/properties/Tender/$ref",
    "  #/components/schemas/Boat contains itself; the inner one is read as any",
    "  Nothing has to be done; what is nested deeper is passed on as it is.",
    ...ofOperations.slice(-3),
  ]);
});

it("says it to people as file, line and column, what, where, code and remedy", async () => {
  const { out } = await run();
  expect(out.split("\n").slice(-3)).toEqual([
    "api-docs.json:21:7: the path /harbours/{HarbourId}/pilots/{PilotId} of ListPilots names HarbourId, which is none of its parameters in the path at /apis/ListPilots/path [path-parameter-undeclared]",
    "  Add the parameter to the document, or leave the operation out with --operations.",
    "nothing was written",
  ]);
});

it.each([
  ["in the middle of a line", 40, /^api-docs\.json:3:19: this is no JSON \(.*\[json-invalid\]$/],
  ["at the end of a line", 23, /^api-docs\.json:3:2: this is no JSON \(.*\[json-invalid\]$/],
])("says where a document is cut off %s", async (_where, length, wanted) => {
  writeFileSync(join(root, "api-docs.json"), readFileSync(illegal, "utf8").slice(0, length));
  const [first, ...others] = (await run()).out.split("\n");
  expect(first).toMatch(wanted);
  expect(others).toEqual([
    "  Download the document again; it may be cut off.",
    "nothing was written",
  ]);
});

it("says that a document is not there", async () => {
  rmSync(join(root, "api-docs.json"));
  expect((await run()).problem).toBe(
    "api-docs.json: does not exist [source-unreadable]\n  Name the portal's metadata of one product, a document api-docs.json.",
  );
});
