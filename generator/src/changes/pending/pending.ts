import type { Part } from "../compare/finding.js";
import type { RuleId } from "../table/rule.js";
import type { FactAddress } from "./fact-address.js";

/** The version of the file's shape. */
export const pendingVersion = 1;

/** `pending.yaml`: what sources say and we do not believe yet. Written by machine, committed beside the facts. */
export interface Pending {
  readonly version: typeof pendingVersion;
  readonly changes: readonly PendingChange[];
}

/** A removal or tightening that waits. The facts are as they were before it. */
export interface PendingChange {
  /** What `--confirm` takes: 8 hex digits over the operation, the place and what is to stand there. */
  readonly id: string;
  readonly operation: string;
  readonly part?: Part;
  readonly path?: string;
  /** The rule it would fall under. */
  readonly rule: RuleId;
  readonly what: string;
  readonly old?: string;
  readonly new?: string;
  /** The distinct sources, one after the other, that said so; SHA-256, first 12 hex digits. None while it is only remembered. */
  readonly snapshots: readonly string[];
  /** How often a later source took it back. Each time, it takes three sources more to be believed. */
  readonly withdrawn: number;
  /** What stands in the facts once it is confirmed. */
  readonly becomes: readonly { readonly address: FactAddress; readonly value?: unknown }[];
}

export const noPending: Pending = { version: pendingVersion, changes: [] };

/** How many sources in a row must say so before a change is believed. */
export function snapshotsNeeded(change: Pick<PendingChange, "withdrawn">): number {
  return 3 * (1 + change.withdrawn);
}
