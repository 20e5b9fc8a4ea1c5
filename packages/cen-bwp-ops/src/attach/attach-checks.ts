import { type Check, check } from "../checks/check.js";
import { expiryCheck } from "../checks/expiry-check.js";
import { isLocked } from "../domain/unusable-because.js";
import type { AttachInput } from "./attach-input.js";
import type { AttachSeen } from "./attach-seen.js";

/** Every pre-check of an attachment with its verdict. */
export function attachChecks(input: AttachInput, seen: AttachSeen): readonly Check[] {
  const { plan } = seen;
  const id = input.CenBandwidthPackageId;
  const exists = check(
    "planExists",
    "error",
    plan !== undefined,
    plan ? `${id} exists` : `no plan ${id} is visible to this account`,
  );
  if (!plan) return [exists];
  const elsewhere = plan.cenIds.filter((cen) => cen !== input.CenId);
  const rival = findRival(input, seen);
  return [
    exists,
    check(
      "notLocked",
      "error",
      notLocked(plan.businessStatus),
      `business status is ${plan.businessStatus ?? "unknown"}`,
    ),
    expiryCheck(plan, seen.serverNow),
    check(
      "notElsewhere",
      "error",
      elsewhere.length === 0,
      elsewhere.length === 0
        ? "not attached to another CEN instance"
        : `attached to ${elsewhere.join(", ")}; detach it there first`,
    ),
    check(
      "spanFree",
      "error",
      rival ? false : seen.unreadable.length > 0 ? undefined : true,
      rival
        ? `${rival.id} already covers ${plan.pair.label} on ${input.CenId}`
        : `no other plan covers ${plan.pair.label} on ${input.CenId}`,
    ),
  ];
}

/** Another plan on the CEN instance that connects the same two areas, whichever way round. */
export function findRival(input: AttachInput, seen: AttachSeen): AttachSeen["plan"] {
  const key = seen.plan?.pair.key;
  return seen.onCen.find(
    (other) => other.id !== input.CenBandwidthPackageId && other.pair.key === key,
  );
}

function notLocked(businessStatus: string | undefined): boolean | undefined {
  return businessStatus === undefined ? undefined : !isLocked(businessStatus);
}
