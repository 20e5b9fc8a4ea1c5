import {
  createCenBwpClient,
  paginateDescribeCenBandwidthPackages,
  type BandwidthPackage,
} from "cen-bwp-client";
import { bandwidthPackage, describeCenBandwidthPackagesExample } from "cen-bwp-fixtures";
import {
  assertTempUpgradeCenBandwidthPackageSpecRequest,
  validateDescribeCenBandwidthPackagesRequest,
} from "cen-bwp-validation";

// What people write against the three packages; compiled with both compilers, never run.
const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
const client = createCenBwpClient({ credentials });
const request = { PageSize: 50, Filter: [{ Key: "Status", Value: ["Idle"] }] } as const;

export const judged: boolean = validateDescribeCenBandwidthPackagesRequest(request).ok;

export const newArea: BandwidthPackage = bandwidthPackage({
  Status: "Idle",
  GeographicRegionAId: "south-america",
});

export const status: string | undefined =
  describeCenBandwidthPackagesExample.response.CenBandwidthPackages?.CenBandwidthPackage?.[0]
    ?.Status;

export async function names(): Promise<readonly (string | undefined)[]> {
  const found = [];
  for await (const plan of paginateDescribeCenBandwidthPackages(client, request))
    found.push(plan.Name);
  return found;
}

export async function upgrade(input: unknown): Promise<string | undefined> {
  assertTempUpgradeCenBandwidthPackageSpecRequest(input, { now: Date.now() });
  const answer = await client.tempUpgradeCenBandwidthPackageSpec(input);
  return answer.RequestId;
}
