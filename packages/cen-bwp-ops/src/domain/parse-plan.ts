import { areaPair } from "./area-pair.js";
import type { BandwidthPlan, ConnectionLimit, PlanTag, Reservation } from "./bandwidth-plan.js";
import { compact } from "./compact.js";
import { PlanParseError } from "./plan-parse-error.js";
import { parseWireFlag, parseWireNumber } from "./wire-number.js";
import { parseWireTime } from "./wire-time.js";

type Wire = Readonly<Record<string, unknown>>;

/**
 * Reads one element of `CenBandwidthPackages.CenBandwidthPackage`. Unknown areas, charge types and states are kept.
 *
 * @throws {PlanParseError} if the id or one of the two areas is missing; `field` names it.
 */
export function parsePlan(wire: unknown): BandwidthPlan {
  const plan = asObject(wire);
  if (!plan) throw new PlanParseError("CenBandwidthPackage", wire);
  const id = text(plan["CenBandwidthPackageId"]);
  if (id === undefined) {
    throw new PlanParseError("CenBandwidthPackageId", plan["CenBandwidthPackageId"]);
  }
  const limits = list(plan, "OrginInterRegionBandwidthLimits", "OrginInterRegionBandwidthLimit");
  const parsedLimits = limits.map(parseLimit);
  return compact<BandwidthPlan>({
    id,
    pair: areaPair(area(plan, "GeographicRegionAId", id), area(plan, "GeographicRegionBId", id)),
    name: text(plan["Name"]),
    description: text(plan["Description"]),
    status: text(plan["Status"]),
    businessStatus: text(plan["BusinessStatus"]),
    chargeType: text(plan["BandwidthPackageChargeType"]),
    bandwidth: parseWireNumber(plan["Bandwidth"]),
    cenIds: list(plan, "CenIds", "CenId").filter((cen) => typeof cen === "string"),
    createdAt: parseWireTime(plan["CreationTime"]),
    expiresAt: parseWireTime(plan["ExpiredTime"]),
    crossBorder: parseWireFlag(plan["IsCrossBorder"]),
    resourceGroupId: text(plan["ResourceGroupId"]),
    spanId: text(plan["GeographicSpanId"]),
    tags: list(plan, "Tags", "Tag").map(parseTag),
    limits: parsedLimits,
    allocated: parsedLimits.reduce((sum, limit) => sum + (limit.bandwidth ?? 0), 0),
    reservation: parseReservation(plan),
  });
}

function parseReservation(plan: Wire): Reservation | undefined {
  // The documented sample says "false" and fills the fields all the same: filled fields prove nothing.
  if (parseWireFlag(plan["HasReservationData"]) !== true) return undefined;
  return compact<Reservation>({
    orderType: text(plan["ReservationOrderType"]),
    bandwidth: parseWireNumber(plan["ReservationBandwidth"]),
    activeAt: parseWireTime(plan["ReservationActiveTime"]),
    chargeType: text(plan["ReservationInternetChargeType"]),
  });
}

function parseLimit(value: unknown): ConnectionLimit {
  const limit = asObject(value) ?? {};
  return compact<ConnectionLimit>({
    localRegionId: text(limit["LocalRegionId"]),
    oppositeRegionId: text(limit["OppositeRegionId"]),
    bandwidth: parseWireNumber(limit["BandwidthLimit"]),
  });
}

function parseTag(value: unknown): PlanTag {
  const tag = asObject(value) ?? {};
  return { key: text(tag["Key"]) ?? "", value: text(tag["Value"]) ?? "" };
}

function area(plan: Wire, field: string, id: string): string {
  const value = text(plan[field]);
  if (value === undefined || value.trim() === "") throw new PlanParseError(field, plan[field], id);
  return value;
}

// Lists come wrapped: CenIds.CenId, Tags.Tag. A wrapper that is absent or no list reads as empty.
function list(plan: Wire, wrapper: string, member: string): readonly unknown[] {
  const inner = asObject(plan[wrapper])?.[member];
  return Array.isArray(inner) ? inner : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function asObject(value: unknown): Wire | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
