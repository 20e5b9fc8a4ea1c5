import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";

import { configExample } from "../src/config/config-example.js";
import { configSchema } from "../src/config/config-schema.js";
import { runMain } from "./run-main.js";

const schema = JSON.parse(
  readFileSync(new URL("../schema/output.schema.json", import.meta.url), "utf8"),
) as { readonly oneOf: readonly { readonly $ref: string }[] };
const kinds = schema.oneOf.map(({ $ref }) => $ref.replace("#/$defs/", ""));

// What a reader must expect is open; what the command prints today must stand in the schema to the last member.
const validate = new Ajv2020({ allowUnionTypes: true, discriminator: false }).compile(
  closed(schema) as object,
);

const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
writeFileSync(join(folder, "cen-bwp.yaml"), configExample);
afterAll(() => rmSync(folder, { recursive: true }));

const config = ["--config", join(folder, "cen-bwp.yaml"), "--emulator"];
const journal = ["--journal", join(folder, "journal.db")];
const until = ["--bandwidth", "40", "--end", "2026-11-23T15:00Z", "--emulator"];
const key = "temp-upgrade:emulator:order-lost/cenbwp-cn-eu/40/2026-11-23T15:00:00Z";

/** Every command that prints documents, one after the other on one journal. */
const commands: readonly (readonly string[])[] = [
  ["plans", "list", "--emulator"],
  ["plans", "show", "cenbwp-cn-eu", "--emulator"],
  ["plans", "expiring", "--emulator"],
  ["coverage", "--emulator"],
  ["coverage", "--wanted", ...config],
  ["coverage", "ensure", ...config, "--dry-run"],
  ["coverage", "ensure", ...config],
  ["attach", "cenbwp-cn-ap", "cenbwp-locked", "--cen", "cen-prod", "--emulator", "--dry-run"],
  ["attach", "cenbwp-cn-ap", "cenbwp-locked", "--cen", "cen-prod", "--emulator"],
  ["upgrade", "cenbwp-cn-eu", ...until, "--dry-run", "--price", "0.1", "--currency", "CNY"],
  ["upgrade", "cenbwp-cn-eu", ...until, "--yes"],
  ["upgrade", "cenbwp-cn-eu", ...until, "order-lost", "--yes", "--reason", "x", ...journal],
  ["window", "list", ...config],
  ["window", "plan", "release-night", ...config],
  ["window", "apply", "release-night", ...config, "--yes"],
  ["window", "apply", "release-night", ...config, "order-lost", "--yes", ...journal],
  ["window", "list", ...config, "order-lost", ...journal],
  ["restore", "watch", "cenbwp-cn-eu", "--end", "2026-11-23T15:00:00Z", "--to", "20", "--emulator"],
  ["intents", "list", ...journal],
  ["intents", "show", key, ...journal],
  ["drift", "--emulator", "order-lost", ...journal],
  ["intents", "settle", "--emulator", "order-lost", ...journal],
  [
    "intents",
    "resolve",
    key,
    "--placed",
    "--evidence",
    "x",
    "--emulator",
    "order-lost",
    ...journal,
  ],
  ["doctor", "--emulator"],
];

describe("every document", () => {
  const seen = new Set<string>();
  it.each(commands)("%s %s", async (...args) => {
    const json = await runMain([...args, "--output", "json"]);
    const lines = await runMain([...args, "--output", "ndjson"]);
    for (const text of [json.stdout, ...lines.stdout.trimEnd().split("\n")]) {
      if (text === "") continue;
      const document = JSON.parse(text) as { readonly kind: string };
      seen.add(document.kind);
      expect(validate(document) ? [] : problemsOf(document)).toEqual([]);
    }
  });

  it("is of a kind the schema knows, and each kind is printed", () => {
    expect([...seen].toSorted()).toEqual(kinds.toSorted());
  });
});

it("the schema of the configuration is one, and takes the example", async () => {
  const { parse } = await import("yaml");
  const accept = new Ajv2020().compile(configSchema);
  expect(accept(parse(configExample))).toBe(true);
  expect(accept({ zoen: "UTC" })).toBe(false);
});

/** The mistakes of a document against the definition of its own kind: of a choice among many they would drown. */
function problemsOf(document: { readonly kind: string }): readonly string[] {
  const one = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({
    ...(closed(schema) as object),
    oneOf: [{ $ref: `#/$defs/${document.kind}` }],
  });
  one(document);
  return (one.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const open = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  return "properties" in value ? { ...open, additionalProperties: false } : open;
}
