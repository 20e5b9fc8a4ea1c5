import { createCenBwpClient } from "cen-bwp-client";

// Each line below a marker is a mistake people make, and must not compile: an unused marker is an error itself.
const client = createCenBwpClient({
  credentials: { accessKeyId: "id", accessKeySecret: "secret" },
});
const CenId = "cen-1";
const CenBandwidthPackageId = "cenbwp-1";
const EndTime = "2030-01-01T00:00:00Z";

export const mistakes: readonly (() => Promise<unknown>)[] = [
  // @ts-expect-error misspelt parameter
  () => client.associateCenBandwidthPackage({ CenID: CenId, CenBandwidthPackageId }),
  // @ts-expect-error unknown parameter
  () => client.associateCenBandwidthPackage({ CenId, CenBandwidthPackageId, Force: true }),
  // @ts-expect-error required parameter missing
  () => client.associateCenBandwidthPackage({ CenId }),
  // @ts-expect-error number as text
  () => client.describeCenBandwidthPackages({ PageSize: "50" }),
  // @ts-expect-error unknown filter
  () => client.describeCenBandwidthPackages({ Filter: [{ Key: "Colour", Value: ["red"] }] }),
  // @ts-expect-error one value not in a list
  () => client.describeCenBandwidthPackages({ Filter: [{ Key: "Status", Value: "Idle" }] }),
  () =>
    client.tempUpgradeCenBandwidthPackageSpec({
      CenBandwidthPackageId,
      // @ts-expect-error bandwidth as text
      Bandwidth: "20",
      EndTime,
    }),
  // @ts-expect-error misspelt member of an answer
  () => client.describeCenBandwidthPackages().then((answer) => answer.CenBandwidthPackage),
  // @ts-expect-error a member that may be absent used as a number
  () => client.describeCenBandwidthPackages().then((answer) => answer.TotalCount + 1),
];
