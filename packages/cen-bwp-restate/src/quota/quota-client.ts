import type { CallOptions } from "acs-rpc";
import type { CenBwpApi } from "cen-bwp-ops";
import type { Quota } from "./fleet-quota.js";
import { isThrottling } from "./is-throttling.js";

/** The client, each of whose calls waits for its turn and tells the bucket when the service throttles. */
export function quotaClient(client: CenBwpApi, quota: Quota): CenBwpApi {
  const watched = (options: CallOptions | undefined): CallOptions => ({
    ...options,
    onAttempt(event) {
      const { error, attempt } = event;
      if (error && isThrottling(error)) void quota.throttled();
      // A repetition by the client leaves at its own time, but the calls after it wait for it too.
      if (attempt > 1) void quota.take();
      options?.onAttempt?.(event);
    },
  });
  return {
    async associateCenBandwidthPackage(input, options) {
      await quota.take();
      return client.associateCenBandwidthPackage(input, watched(options));
    },
    async describeCenBandwidthPackages(input, options) {
      await quota.take();
      return client.describeCenBandwidthPackages(input, watched(options));
    },
    async tempUpgradeCenBandwidthPackageSpec(input, options) {
      await quota.take();
      return client.tempUpgradeCenBandwidthPackageSpec(input, watched(options));
    },
  };
}
