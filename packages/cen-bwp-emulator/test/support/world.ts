import type { BandwidthPackage } from "cen-bwp-client";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type PlanSeed,
} from "../../src/index.js";
import { type Answer, call } from "./call.js";

export const minute = 60_000;
export const hour: number = 60 * minute;

/** Noon, so that minute and day borders are far away. */
export const start: number = Date.UTC(2026, 0, 10, 12, 0, 0);

/** A seeded plan between the Chinese mainland and Europe with 10 Mbps. */
export function plan(id: string, overrides: Partial<PlanSeed> = {}): PlanSeed {
  return {
    CenBandwidthPackageId: id,
    GeographicRegionAId: "china",
    GeographicRegionBId: "europe",
    Bandwidth: 10,
    ...overrides,
  };
}

/** An emulator at `start` with two CENs and the given plans. */
export function world(plans: readonly PlanSeed[], options: EmulatorOptions = {}): Emulator {
  return createEmulator({ now: start, cens: ["cen-a", "cen-b"], plans, ...options });
}

export function attach(emulator: Emulator, planId: string, cenId: string): Promise<Answer> {
  return call(emulator, "AssociateCenBandwidthPackage", {
    CenId: cenId,
    CenBandwidthPackageId: planId,
  });
}

/** Orders `bandwidth` Mbps until `endTime`, ms since the epoch. */
export function upgrade(
  emulator: Emulator,
  planId: string,
  bandwidth: number,
  endTime: number,
): Promise<Answer> {
  return call(emulator, "TempUpgradeCenBandwidthPackageSpec", {
    CenBandwidthPackageId: planId,
    Bandwidth: String(bandwidth),
    EndTime: secondText(endTime),
  });
}

/** `YYYY-MM-DDThh:mm:ssZ`. */
export function secondText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** What Describe answers, or the error code in its place. */
export async function describePlans(
  emulator: Emulator,
  parameters: Readonly<Record<string, string>> = {},
): Promise<{ readonly total: number; readonly plans: readonly BandwidthPackage[] }> {
  const { status, body } = await call(emulator, "DescribeCenBandwidthPackages", parameters);
  if (status !== 200) throw new Error(`Describe answered ${status} ${String(body["Code"])}`);
  const list = body["CenBandwidthPackages"] as { CenBandwidthPackage: BandwidthPackage[] };
  return { total: body["TotalCount"] as number, plans: list.CenBandwidthPackage };
}

/** The ids Describe answers, in their order. */
export async function describeIds(
  emulator: Emulator,
  parameters: Readonly<Record<string, string>> = {},
): Promise<readonly (string | undefined)[]> {
  const { plans } = await describePlans(emulator, parameters);
  return plans.map((each) => each.CenBandwidthPackageId);
}
