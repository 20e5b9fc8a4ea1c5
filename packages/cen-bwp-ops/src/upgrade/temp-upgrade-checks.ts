import type { BandwidthPlan, Reservation } from "../domain/bandwidth-plan.js";
import { formatWireTime, parseWireTime } from "../domain/wire-time.js";
import { type Check, check } from "../checks/check.js";
import { expiryCheck, expiryWords } from "../checks/expiry-check.js";
import type { Intent, TempUpgradeOrder } from "../ports/intent.js";
import { leadMarginMs, minimumLeadMs } from "./temp-upgrade-options.js";

/** What the pre-checks look at. */
export interface TempUpgradeSituation {
  readonly order: TempUpgradeOrder;
  readonly plan: BandwidthPlan | undefined;
  /** The service's clock, ms since the epoch. */
  readonly serverNow: number;
  /** Another intent on the plan whose order may exist and is not settled. */
  readonly otherIntent?: Intent | undefined;
}

/** Every pre-check of a temporary upgrade with its verdict. */
export function tempUpgradeChecks(situation: TempUpgradeSituation): readonly Check[] {
  const { order, plan, otherIntent } = situation;
  const exists = check(
    "planExists",
    "error",
    plan !== undefined,
    plan
      ? `${order.CenBandwidthPackageId} exists`
      : `no plan ${order.CenBandwidthPackageId} is visible to this account`,
  );
  const wanted = order.Bandwidth;
  const range = check(
    "bandwidthRange",
    "error",
    wanted >= 2 && wanted <= 10_000,
    `${wanted} Mbps wanted, 2 to 10000 allowed`,
  );
  const other = check(
    "noOtherOrder",
    "error",
    otherIntent === undefined,
    otherIntent
      ? `the order of intent ${otherIntent.key} is not settled; settle it first`
      : "no other order of ours is open on the plan",
  );
  const common = [exists, range, ...leadChecks(situation), other];
  return plan ? [...common, ...planChecks(situation, plan), ...limitChecks(plan, wanted)] : common;
}

function leadChecks({ order, serverNow }: TempUpgradeSituation): Check[] {
  const lead = (parseWireTime(order.EndTime) ?? 0) - serverNow;
  const minutes = Math.floor(lead / 60_000);
  const roomy = lead >= minimumLeadMs + leadMarginMs;
  const words = `ends at ${order.EndTime}, ${minutes} min after the service's clock`;
  return [
    check("endLead", "error", lead >= minimumLeadMs, `${words}; at least 180 are needed`),
    check(
      "endMargin",
      "warn",
      roomy,
      roomy ? `${words}; time enough to pay` : `${words}; close to the least the service takes`,
    ),
  ];
}

function planChecks(situation: TempUpgradeSituation, plan: BandwidthPlan): Check[] {
  const { order, serverNow } = situation;
  const end = parseWireTime(order.EndTime) ?? 0;
  const { expiresAt, chargeType, businessStatus, bandwidth, reservation } = plan;
  const expiry = expiryWords(expiresAt, serverNow);
  return [
    check(
      "prepay",
      "error",
      chargeType === "PREPAY",
      `charge type is ${chargeType ?? "unknown"}, PREPAY needed`,
    ),
    check(
      "normal",
      "error",
      businessStatus === undefined ? undefined : businessStatus === "Normal",
      `business status is ${businessStatus ?? "unknown"}, Normal needed`,
    ),
    expiryCheck(plan, serverNow),
    check(
      "endBeforeExpiry",
      "error",
      expiresAt === undefined ? undefined : end < expiresAt,
      `${expiry}, the upgrade would end at ${order.EndTime}`,
    ),
    check(
      "aboveCurrent",
      "error",
      bandwidth !== undefined && order.Bandwidth > bandwidth,
      `${order.Bandwidth} Mbps wanted, ${bandwidth ?? "an unreadable number of"} Mbps now`,
    ),
    check(
      "noPendingReservation",
      "error",
      reservation === undefined,
      reservation ? `pending: ${describeReservation(reservation)}` : "no order is pending",
    ),
    check(
      "inUse",
      "warn",
      plan.status === undefined ? undefined : plan.status !== "Idle",
      plan.status === "Idle"
        ? "the plan is idle: attached to no CEN instance"
        : "the plan is in use",
    ),
  ];
}

// A temporary upgrade lifts the plan's cap only; what the connections may use is set elsewhere.
function limitChecks(plan: BandwidthPlan, wanted: number): Check[] {
  const { bandwidth, allocated, limits } = plan;
  if (bandwidth === undefined || limits.length === 0) return [];
  const unused = Math.max(0, wanted - allocated);
  return [
    check(
      "headRoom",
      "warn",
      allocated < bandwidth,
      `connections are limited to ${allocated} of ${bandwidth} Mbps together; ` +
        `${unused} of the ${wanted} Mbps carry nothing until those limits are raised`,
    ),
    check(
      "limitsFitRestore",
      "warn",
      allocated <= bandwidth,
      `connection limits add up to ${allocated} Mbps; the plan returns to ${bandwidth} Mbps`,
    ),
  ];
}

// A pending order in words.
function describeReservation(reservation: Reservation): string {
  const { orderType, bandwidth, activeAt } = reservation;
  const when = activeAt === undefined ? "an unreadable time" : formatWireTime(activeAt);
  return `${orderType ?? "an order of unknown type"} to ${bandwidth ?? "?"} Mbps at ${when}`;
}
