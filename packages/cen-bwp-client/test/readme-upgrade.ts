import {
  isTempUpgradeCenBandwidthPackageSpecComplete,
  lookupForTempUpgradeCenBandwidthPackageSpec,
  type CenBwpClient,
  type TempUpgradeCenBandwidthPackageSpecRequest,
} from "../src/index.js";

export async function isInEffect(
  client: CenBwpClient,
  order: TempUpgradeCenBandwidthPackageSpecRequest,
): Promise<boolean> {
  const lookup = lookupForTempUpgradeCenBandwidthPackageSpec(order);
  const { CenBandwidthPackages } = await client.describeCenBandwidthPackages(lookup);
  const [plan] = CenBandwidthPackages?.CenBandwidthPackage ?? [];
  return isTempUpgradeCenBandwidthPackageSpecComplete(order, plan);
}
