import {
  formatWireTime,
  isTemporarilyUpgraded,
  listPlans,
  type OpsContext,
  type RestoreInput,
} from "cen-bwp-ops";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/**
 * What to watch for: what was named, or what the pending order of the plan says. After the end nothing shows it, so then both must be
 * named.
 *
 * @throws {OperatorError} (pre-check failed) if no temporary upgrade shows.
 */
export async function restoreInput(
  context: OpsContext,
  id: string,
  { to, end }: { readonly to?: string; readonly end?: string },
  signal: AbortSignal,
): Promise<RestoreInput> {
  if (to !== undefined && end !== undefined)
    return { CenBandwidthPackageId: id, EndTime: end, RestoreTo: Number(to) };
  const Filter = [{ Key: "CenBandwidthPackageId" as const, Value: [id] }];
  const request = { IncludeReservationData: true, Filter };
  const plan = (await listPlans(context, { request, signal })).plans.find((one) => one.id === id);
  const { bandwidth, activeAt } = plan?.reservation ?? {};
  if (!plan || !isTemporarilyUpgraded(plan) || bandwidth === undefined || activeAt === undefined)
    throw new OperatorError(
      `no temporary upgrade of ${id} shows; name what to watch for with --end and --to`,
      exitCodes.precheckFailed,
    );
  return { CenBandwidthPackageId: id, EndTime: formatWireTime(activeAt), RestoreTo: bandwidth };
}
