import type { FieldFact, OperationFacts } from "../../src/facts/facts.js";
import { noPending, type Pending } from "../../src/changes/pending/pending.js";
import { settleImport } from "../../src/changes/pending/settle-import.js";
import type { Spec } from "../../src/spec/load-spec.js";
import { diffSpec } from "../../src/changes/diff-spec.js";
import { linesIn, packages, stored } from "./lines-of.js";

export function row(
  path: string,
  type: FieldFact["type"],
  more: Partial<FieldFact> = {},
): FieldFact {
  return { path, type, constraints: [], evidence: "metadata", ...more };
}

/** What one source says of an operation. */
export function snapshot(
  operation: string,
  sha256: string,
  says: Partial<Pick<OperationFacts, "request" | "response" | "errors" | "example">>,
): OperationFacts {
  return {
    facts: 1,
    operation,
    source: { format: "portal-metadata", file: "api-docs.json", sha256 },
    texts: [],
    request: [],
    response: [row("", "object")],
    errors: [],
    ram: [],
    ...says,
  };
}

/** One import after the other: what it changed in the facts, and what waited after it. */
export interface Imported {
  readonly facts: OperationFacts;
  readonly pending: Pending;
  /** For each source the changes a release would name. */
  readonly released: readonly (readonly string[])[];
}

/** Imports sources in turn, the first as the facts that are there, and compares before with after each time. */
export async function importInTurn(
  sources: readonly OperationFacts[],
  pending: Pending = noPending,
): Promise<Imported> {
  const [first, ...rest] = sources;
  let facts = first as OperationFacts;
  let waiting = pending;
  const released: (readonly string[])[] = [];
  for (const read of rest) {
    const settled = settleImport(facts, read, waiting);
    const diff = await diffSpec(stored(specOf(facts)), stored(specOf(settled.facts)), packages);
    released.push(linesIn({ ...diff, ignored: [] }));
    facts = settled.facts;
    waiting = settled.pending;
  }
  return { facts, pending: waiting, released };
}

/** A spec of one operation, with as little of an overlay as there can be. */
function specOf(facts: OperationFacts): Spec {
  const { operation } = facts;
  return {
    folder: "specs/cen",
    manifest: {
      product: "Cbn",
      version: "2017-09-12",
      title: "CEN",
      style: "RPC",
      ramPrefix: "cen",
      family: "toy",
      client: "CenClient",
      endpoints: { public: "cen.example.com" },
      operations: [operation],
    },
    facts: { [operation]: facts },
    overlay: {
      file: "overlay.yaml",
      text: "",
      value: {
        overlay: "1.1.0",
        actions: [{ target: `$.${operation}`, update: { idempotency: "never-repeat" } }],
      },
    },
  };
}
