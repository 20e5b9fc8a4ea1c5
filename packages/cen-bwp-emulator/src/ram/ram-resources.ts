import { parameter } from "../gateway/arrival.js";
import type { Pair } from "../wire/wire-message.js";

/**
 * The resources an operation needs, as its RAM table names them: Associate both the plan and the CEN, TempUpgrade the
 * plan, Describe all plans. An id that was not sent counts as `*`.
 */
export function ramResources(
  operation: string,
  parameters: readonly Pair[],
  accountId: string,
): readonly string[] {
  const arn = (type: string, name: string): string =>
    `acs:cen:*:${accountId}:${type}/${parameter(parameters, name) ?? "*"}`;
  const plan = arn("cenbandwidthpackage", "CenBandwidthPackageId");
  switch (operation) {
    case "AssociateCenBandwidthPackage":
      return [plan, arn("ceninstance", "CenId")];
    case "DescribeCenBandwidthPackages":
      return [`acs:cen:*:${accountId}:cenbandwidthpackage/*`];
    default:
      return [plan];
  }
}
