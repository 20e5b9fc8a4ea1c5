import { DescribeCenBandwidthPackages, operations, ramPolicy } from "cen-bwp-client";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { checkCenId, checkPlanId } from "../program/check-id.js";

/** The options of `policy`. */
export interface PolicyOptions {
  readonly account: string;
  readonly readOnly?: boolean;
  readonly cen?: readonly string[];
  readonly plan?: readonly string[];
}

/** Prints the RAM policy with the fewest permissions this command needs, ready to be pasted into a custom policy. */
export function policy(options: PolicyOptions, shell: Shell): Promise<ExitCode> {
  const { account, readOnly, cen, plan } = options;
  const document = ramPolicy({
    operations: readOnly ? [DescribeCenBandwidthPackages] : Object.values(operations),
    accountId: account,
    ...(cen && { cenIds: cen.map(checkCenId) }),
    ...(plan && { planIds: plan.map(checkPlanId) }),
  });
  shell.io.out.write(`${JSON.stringify(document, undefined, 2)}\n`);
  return Promise.resolve(exitCodes.done);
}
