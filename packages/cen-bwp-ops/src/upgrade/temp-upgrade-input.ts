import type { TempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-client";
import { validateTempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-validation";
import { en } from "cen-bwp-validation/messages/en";
import { InputError } from "../failure/input-error.js";
import { rejectIssues } from "../failure/reject-issues.js";
import { ceilToMinute, formatWireTime, parseWireTime } from "../domain/wire-time.js";
import type { TempUpgradeOrder } from "../ports/intent.js";

/** Which plan, how many Mbps, until when (`EndTime`, UTC with seconds); the members of the request. */
export type TempUpgradeInput = Pick<
  TempUpgradeCenBandwidthPackageSpecRequest,
  "CenBandwidthPackageId" | "Bandwidth" | "EndTime"
>;

/**
 * The order as it would be sent. `EndTime` is moved up to the next full minute, because the service answers in minutes and
 * nothing finer could be recognised afterwards. Ranges and lead times are left to the pre-checks.
 *
 * @throws {InputError} naming the first field that is missing, of the wrong type, unknown, or no date.
 */
export function readTempUpgradeInput(input: TempUpgradeInput): TempUpgradeOrder {
  const result = validateTempUpgradeCenBandwidthPackageSpecRequest(input, { words: en });
  if (!result.ok) rejectIssues(result.issues, ["minimum", "maximum", "tooSoon"]);
  const end = parseWireTime(input.EndTime);
  if (end === undefined) {
    throw new InputError("EndTime", "a UTC time such as 2026-12-01T18:00:00Z", input.EndTime);
  }
  return {
    CenBandwidthPackageId: input.CenBandwidthPackageId,
    Bandwidth: input.Bandwidth,
    EndTime: formatWireTime(ceilToMinute(end)),
  };
}
