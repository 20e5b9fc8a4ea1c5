import type { TempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-client";
import { validateTempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-validation";

// What the changed documentation allows; does not compile before the release that brings it.
const order: TempUpgradeCenBandwidthPackageSpecRequest = {
  CenBandwidthPackageId: "cenbwp-demo",
  Bandwidth: 40,
  EndTime: "2026-01-10T18:00:00Z",
  OrderNote: "month-end",
};
const now = Date.UTC(2026, 0, 10, 12);
console.log(
  validateTempUpgradeCenBandwidthPackageSpecRequest(order, { now }).ok,
  validateTempUpgradeCenBandwidthPackageSpecRequest({ ...order, OrderNote: "" }, { now }).ok,
);
