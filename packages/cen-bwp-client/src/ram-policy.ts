import { ramPolicy as policyOf, type RamPolicy, type RamPolicyOptions } from "acs-rpc";

/** What a policy for bandwidth plans should allow. */
export interface CenBwpRamPolicyOptions extends Pick<RamPolicyOptions, "operations" | "accountId"> {
  /** CEN instances the policy is limited to. Default: every one of the account. */
  readonly cenIds?: readonly string[];
  /** Bandwidth plans the policy is limited to. Default: every one of the account. */
  readonly planIds?: readonly string[];
}

/**
 * The least RAM policy that allows the operations (descriptors, or all of them with `operations`) on the given CEN instances
 * and plans. Listing plans cannot be limited to some of them: RAM knows that permission for all plans only. Throws
 * `AcsUsageError` for ids that would allow more than themselves, such as `*`.
 */
export function ramPolicy(options: CenBwpRamPolicyOptions): RamPolicy {
  const { operations, accountId, cenIds, planIds } = options;
  return policyOf({
    operations,
    accountId,
    ids: { ceninstanceId: cenIds, cenbandwidthpackageId: planIds },
  });
}
