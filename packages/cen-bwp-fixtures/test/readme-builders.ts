import { account, bandwidthPackage, pagesOf, upgradeSequence } from "../src/index.js";

const plan = bandwidthPackage({ Status: "InUse", GeographicRegionAId: "europe" }, { seed: 7 });
const customer = account({ seed: 7, pairs: [["china", "europe"]] });
const { before, during, after } = upgradeSequence(customer, { Bandwidth: 5000 });

export const shown: readonly unknown[] = [
  plan.CenIds?.CenId?.length, // 1
  plan.GeographicSpanId?.startsWith("europe_"), // true
  pagesOf(customer, 4).map(({ PageNumber, TotalCount }) => [PageNumber, TotalCount]), // [[1, 6], [2, 6]]
  [before, during, after].map(
    ({ answer }) => answer.CenBandwidthPackages?.CenBandwidthPackage?.[0]?.Bandwidth === 5000,
  ), // [false, true, false]
];
