import { validateDescribeCenBandwidthPackagesRequest } from "cen-bwp-validation";
import { describeCenBandwidthPackagesRequestInvalid, fixtureNow } from "../src/index.js";

/** What your own validator should say too. */
export const verdicts: readonly boolean[] = describeCenBandwidthPackagesRequestInvalid.map(
  ({ value, expected }) => {
    const result = validateDescribeCenBandwidthPackagesRequest(value, { now: fixtureNow });
    const issues = result.ok ? result.warnings : result.issues;
    return issues.some(({ code, wire }) => code === expected.code && wire === expected.wire);
  },
); // all true
