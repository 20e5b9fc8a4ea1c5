import type { BandwidthPackage, InterRegionBandwidthLimit, Tag } from "cen-bwp-client";
import { validateBandwidthPackage } from "cen-bwp-validation";
import { en } from "cen-bwp-validation/messages/en";
import { EmulatorError } from "../emulator-error.js";
import { checkMembers, type Members, remedy } from "../checks/check-members.js";
import type { PlanSeed } from "../options/emulator-options.js";

// Status and CenIds are known so that they can be refused with the reason.
const planMembers: Members<PlanSeed & Pick<BandwidthPackage, "Status" | "CenIds">> = {
  Bandwidth: true,
  BandwidthPackageChargeType: true,
  BusinessStatus: true,
  CenBandwidthPackageId: true,
  CenId: true,
  CenIds: true,
  CreationTime: true,
  Description: true,
  ExpiredTime: true,
  GeographicRegionAId: true,
  GeographicRegionBId: true,
  GeographicSpanId: true,
  HasReservationData: true,
  IsCrossBorder: true,
  Name: true,
  OrginInterRegionBandwidthLimits: true,
  Processing: true,
  ProcessingUntil: true,
  ReservationActiveTime: true,
  ReservationBandwidth: true,
  ReservationInternetChargeType: true,
  ReservationOrderType: true,
  ResourceGroupId: true,
  Status: true,
  Tags: true,
};
const tagListMembers: Members<NonNullable<BandwidthPackage["Tags"]>> = { Tag: true };
const tagMembers: Members<Tag> = { Key: true, Value: true };
const limitListMembers: Members<NonNullable<BandwidthPackage["OrginInterRegionBandwidthLimits"]>> =
  { OrginInterRegionBandwidthLimit: true };
const limitMembers: Members<InterRegionBandwidthLimit> = {
  BandwidthLimit: true,
  GeographicSpanId: true,
  LocalRegionId: true,
  OppositeRegionId: true,
};
const processing: readonly string[] = ["attachment", "operation", "order"];

type Known = Readonly<Record<string, true>>;

/** Refuses a plan seed with a member or a type no plan has: `EmulatorError` BadSeed. */
export function checkPlanSeed(seed: PlanSeed): void {
  const what = `The seed of plan ${seed.CenBandwidthPackageId}`;
  const check = (value: object, known: Known, where = ""): void =>
    checkMembers(value, known, `${what}${where}`, [], "BadSeed");
  check(seed, planMembers);
  const verdict = validateBandwidthPackage(seed, { words: en });
  const issue = verdict.ok ? undefined : verdict.issues.find(({ level }) => level === "error");
  if (issue !== undefined) throw new EmulatorError("BadSeed", `${what}: ${issue.message}.`);
  const { Tags, OrginInterRegionBandwidthLimits: limits, Processing, ProcessingUntil } = seed;
  if (Tags !== undefined) check(Tags, tagListMembers, ", Tags,");
  for (const tag of Tags?.Tag ?? []) check(tag, tagMembers, ", Tags.Tag,");
  if (limits !== undefined) check(limits, limitListMembers, ", OrginInterRegionBandwidthLimits,");
  for (const limit of limits?.OrginInterRegionBandwidthLimit ?? []) {
    check(limit, limitMembers, ", OrginInterRegionBandwidthLimit,");
  }
  if (Processing !== undefined && !processing.includes(Processing)) {
    const hint = remedy(Processing, processing);
    throw new EmulatorError("BadSeed", `${what} has Processing "${Processing}". ${hint}`);
  }
  if (ProcessingUntil !== undefined && Processing === undefined) {
    throw new EmulatorError("BadSeed", `${what} has ProcessingUntil without Processing.`);
  }
}
