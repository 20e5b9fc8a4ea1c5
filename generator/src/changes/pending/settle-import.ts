import { isDeepStrictEqual } from "node:util";

import type { OperationFacts } from "../../facts/facts.js";
import { compareOperation } from "../compare/compare-operation.js";
import type { Finding } from "../compare/finding.js";
import type { RuleId } from "../table/rule.js";
import { ruleTable } from "../table/rule-table.js";
import { type FactAddress, readFact } from "./fact-address.js";
import { observe, type Observation, type Observed } from "./observe.js";
import { pendingId } from "./pending-id.js";
import type { Pending } from "./pending.js";
import { writeFact } from "./write-fact.js";

export interface Settled extends Observation {
  /** What belongs into `imported/`: what was read, with everything that waits as it was. */
  readonly facts: OperationFacts;
  /**
   * Noise that was not taken over: blanked texts, contradicting examples, wrappers only shown or hidden, and what a
   * source of another kind is silent about.
   */
  readonly ignored: readonly Finding[];
}

/** Rules of noise that would change facts. */
const keepsOld: ReadonlySet<RuleId> = new Set<RuleId>(["N2", "X3", "S11"]);

/** What a source may be silent about without having taken it back. */
const silence: ReadonlySet<RuleId> = new Set<RuleId>(["R14", "R16", "R17", "O5", "O10", "X1"]);

/**
 * Decides what of a newly read source becomes a fact. Additions and loosenings do at once; removals and tightenings wait
 * until enough sources in a row said so. `proseRead` is false where the reader could not interpret the descriptions.
 * Pure; both the facts and the pending changes are for the caller to write.
 */
export function settleImport(
  committed: OperationFacts | undefined,
  read: OperationFacts,
  pending: Pending,
  options: { readonly proseRead?: boolean } = {},
): Settled {
  const snapshot = { operation: read.operation, id: read.source.sha256 };
  if (committed === undefined)
    return { ...observe(pending, [], snapshot), facts: read, ignored: [] };
  const findings = compareOperation(
    read.operation,
    { facts: committed, curated: committed },
    { facts: read, curated: read },
  );
  const waiting = findings.filter(({ rule }) => ruleTable[rule].waits);
  // Metadata has no RAM table and states rules in sentences that may be in another language; pages state no widths.
  const mayBeSilent = committed.source.format !== read.source.format || options.proseRead === false;
  const ignored = [
    ...findings.filter(({ rule }) => keepsOld.has(rule)),
    ...(mayBeSilent ? findings.filter(isSilence).map(asNoise) : []),
  ];
  const observed = waiting.map((finding) => observedChange(finding, committed, read));
  const observation = observe(pending, observed, snapshot);
  const held = new Set(observation.held.map((change) => change.id));
  const putOff = observed.filter((change) => held.has(change.id));
  const addresses = [
    ...ignored.flatMap((finding) => finding.addresses ?? []),
    ...putOff.flatMap((change) => change.becomes.map(({ address }) => address)),
  ];
  const facts = addresses.reduce(
    (at, address) => writeFact(at, address, putBack(committed, address)),
    read,
  );
  return { ...observation, facts, ignored };
}

function isSilence(finding: Finding): boolean {
  return silence.has(finding.rule) && finding.old !== undefined && finding.new === undefined;
}

function asNoise({ old: _old, ...finding }: Finding): Finding {
  return {
    ...finding,
    rule: "N1",
    what: `${finding.what}, which this kind of source does not state`,
  };
}

/** A field that is new and required is taken over as optional until it is confirmed. */
function putBack(committed: OperationFacts, address: FactAddress): unknown {
  const isNew =
    address.at === "member" &&
    address.member === "required" &&
    !committed[address.part].some((row) => row.path === address.path);
  return isNew ? false : readFact(committed, address);
}

function observedChange(
  { rule, operation, part, path, what, old, new: now, addresses = [] }: Finding,
  committed: OperationFacts,
  read: OperationFacts,
): Observed {
  const becomes = addresses
    .map((address) => ({ address, value: readFact(read, address) }))
    .filter(({ address, value }) => !isDeepStrictEqual(value, readFact(committed, address)))
    .map(({ address, value }) => (value === undefined ? { address } : { address, value }));
  return {
    id: pendingId(operation ?? "", becomes),
    operation: operation ?? "",
    ...(part === undefined ? {} : { part }),
    ...(path === undefined ? {} : { path }),
    rule,
    what,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
    becomes,
  };
}
