import type { BandwidthPackage } from "cen-bwp-client";
import { bandwidthPackage } from "cen-bwp-fixtures";
import { EmulatorError } from "../emulator-error.js";
import type { PlanSeed } from "../options/emulator-options.js";
import { canonical } from "../wire/canonical-json.js";
import { areaPair } from "./area-pair.js";
import { checkPlanSeed } from "./check-plan-seed.js";
import type { PlanRecord, Reservation } from "./plan-record.js";
import { parseTimeText, toMinuteText } from "./time-text.js";

const day = 24 * 60 * 60 * 1000;

/** Where a seeded plan stands, when the world starts (ms since the epoch) and the seed of the world. */
export interface SeedContext {
  readonly ordinal: number;
  readonly now: number;
  readonly seed: number | string;
}

/** The record of a seeded plan. Throws `EmulatorError` BadSeed for a value the service could not hold. */
export function planFromSeed(planSeed: PlanSeed, context: SeedContext): PlanRecord {
  const {
    CenId: cenId,
    CenBandwidthPackageId: id,
    Processing: _processing,
    ProcessingUntil: _until,
    ...overrides
  } = planSeed;
  if (typeof id !== "string" || id === "") {
    throw badSeed(`The plan seed at index ${context.ordinal} has no CenBandwidthPackageId.`);
  }
  checkPlanSeed(planSeed);
  if ("Status" in overrides || "CenIds" in overrides) {
    throw badSeed(
      `Plan ${id} is seeded with Status or CenIds. Both follow from CenId: set that instead.`,
    );
  }
  const facts = completeFacts(id, overrides, context);
  const bandwidth = facts.Bandwidth ?? 0;
  if (!Number.isInteger(bandwidth) || bandwidth <= 0) {
    throw badSeed(
      `Plan ${id} is seeded with Bandwidth ${bandwidth}. Use a positive whole number of Mbps.`,
    );
  }
  const reservation = seededReservation(id, facts, context.now);
  return {
    id,
    ordinal: context.ordinal,
    // In canonical order, so that a plan that was written down and restored is answered in the same words.
    facts: canonical(reservation === undefined ? facts : withoutReservation(facts)),
    pair: areaPair(facts.GeographicRegionAId ?? "", facts.GeographicRegionBId ?? ""),
    expiresAt: facts.ExpiredTime === undefined ? undefined : parseTimeText(facts.ExpiredTime),
    bandwidth,
    cenId,
    visibleCenId: cenId,
    reservation,
    upgrade:
      reservation?.orderType === "TEMP_UPGRADE"
        ? { bandwidth, endTime: reservation.activeTime }
        : undefined,
  };
}

function completeFacts(
  id: string,
  overrides: BandwidthPackage,
  { now, seed }: SeedContext,
): BandwidthPackage {
  const inGoodOrder = {
    BandwidthPackageChargeType: "PREPAY",
    BusinessStatus: "Normal",
    CreationTime: toMinuteText(now - 30 * day),
    ExpiredTime: toMinuteText(now + 335 * day),
    HasReservationData: "false",
    Status: "Idle",
    OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: [] },
  };
  const built = bandwidthPackage(
    { ...inGoodOrder, ...overrides, CenBandwidthPackageId: id },
    { seed: `${seed}/${id}` },
  );
  const a = (built.GeographicRegionAId ?? "").toLowerCase();
  const b = (built.GeographicRegionBId ?? "").toLowerCase();
  return {
    ...built,
    ...times(id, { ...built, ...givenTimes(overrides) }),
    GeographicRegionAId: a,
    GeographicRegionBId: b,
    GeographicSpanId: (overrides.GeographicSpanId ?? `${a}_${b}`).toLowerCase(),
    // Mainland on one side only: inferred from the area list, documented nowhere.
    IsCrossBorder: overrides.IsCrossBorder ?? (a === "china") !== (b === "china"),
  };
}

// The fixture puts times in order that are not; what a seed says is refused instead.
function givenTimes({ CreationTime, ExpiredTime }: BandwidthPackage): BandwidthPackage {
  return {
    ...(CreationTime !== undefined && { CreationTime }),
    ...(ExpiredTime !== undefined && { ExpiredTime }),
  };
}

function times(id: string, built: BandwidthPackage): BandwidthPackage {
  const { CreationTime, ExpiredTime } = built;
  return {
    ...(CreationTime !== undefined && {
      CreationTime: minuteText(id, "CreationTime", CreationTime),
    }),
    ...(ExpiredTime !== undefined && { ExpiredTime: minuteText(id, "ExpiredTime", ExpiredTime) }),
  };
}

function minuteText(id: string, name: string, text: string): string {
  return toMinuteText(requireTime(id, name, text));
}

function seededReservation(
  id: string,
  facts: BandwidthPackage,
  now: number,
): Reservation | undefined {
  if (facts.HasReservationData !== "true") return undefined;
  const { ReservationOrderType, ReservationBandwidth, ReservationActiveTime } = facts;
  const bandwidth = Number(ReservationBandwidth);
  if (
    ReservationOrderType === undefined ||
    !(bandwidth > 0) ||
    ReservationActiveTime === undefined
  ) {
    throw badSeed(
      `Plan ${id} is seeded with HasReservationData "true", which also needs ReservationOrderType, ReservationBandwidth (Mbps) and ReservationActiveTime.`,
    );
  }
  const activeTime = requireTime(id, "ReservationActiveTime", ReservationActiveTime);
  if (activeTime <= now) {
    throw badSeed(
      `Plan ${id} is seeded with ReservationActiveTime ${ReservationActiveTime}, which has passed. Use a time after the start, ${toMinuteText(now)}.`,
    );
  }
  const chargeType =
    facts.ReservationInternetChargeType ?? facts.BandwidthPackageChargeType ?? "PREPAY";
  return { orderType: ReservationOrderType, bandwidth, activeTime, chargeType };
}

// A pending change lives in the record: left among the facts it would still show after it fell due.
function withoutReservation(facts: BandwidthPackage): BandwidthPackage {
  const {
    HasReservationData: _has,
    ReservationOrderType: _type,
    ReservationBandwidth: _bandwidth,
    ReservationActiveTime: _time,
    ReservationInternetChargeType: _charge,
    ...rest
  } = facts;
  return rest;
}

function requireTime(id: string, name: string, text: string): number {
  const instant = parseTimeText(text);
  if (instant === undefined) {
    throw badSeed(`Plan ${id} is seeded with ${name} "${text}". Write YYYY-MM-DDThh:mmZ.`);
  }
  return instant;
}

function badSeed(message: string): EmulatorError {
  return new EmulatorError("BadSeed", message);
}
