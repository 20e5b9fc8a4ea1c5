import type { Weekday } from "cen-bwp-ops";

import type { Format } from "../output/formats.js";

/** What `cen-bwp.yaml` holds, as `schema/cen-bwp.schema.json` describes it. */
export interface Config {
  readonly endpoint?: string;
  readonly emulator?: string;
  readonly profile?: string;
  readonly journal?: string;
  readonly zone?: string;
  readonly output?: Format;
  readonly maxOrders?: number;
  readonly price?: number;
  readonly currency?: string;
  readonly budget?: number;
  /** Names of one's own for CEN instances. */
  readonly cens?: Readonly<Record<string, string>>;
  readonly coverage?: readonly CoverageConfig[];
  readonly windows?: Readonly<Record<string, WindowConfig>>;
  readonly notifiers?: readonly NotifierConfig[];
}

/** A pair of areas that a CEN instance is to have a plan for. */
export interface CoverageConfig {
  /** An id, or a name from `cens`. */
  readonly cen: string;
  readonly areas: readonly [string, string];
  /** Mbps at least. */
  readonly bandwidth?: number;
}

/** Temporary upgrades of several plans for the same span of time. */
export interface WindowConfig {
  /** Local times such as `2026-11-23T22:00`; with `weekdays` such as `22:00`. */
  readonly start: string;
  readonly end: string;
  /** The days on which it starts, every week. */
  readonly weekdays?: readonly Weekday[];
  /** Local dates: the first and the last day on which a weekly one may start. */
  readonly from?: string;
  readonly until?: string;
  readonly zone?: string;
  readonly upgrades: readonly WindowUpgradeConfig[];
  readonly budget?: number;
  readonly reason?: string;
  readonly onSkipped?: "refuse" | "later";
  readonly onDoubled?: "refuse" | "first" | "second";
}

/** One plan in a window. */
export interface WindowUpgradeConfig {
  readonly plan: string;
  /** Mbps. */
  readonly bandwidth: number;
}

/** Somebody who is told. */
export interface NotifierConfig {
  readonly name: string;
  readonly format: "slack" | "dingtalk" | "feishu" | "plain";
  readonly url?: string;
  /** The environment variable that holds the address, because the address is a secret. */
  readonly urlFrom?: string;
  readonly events?: readonly string[];
}
