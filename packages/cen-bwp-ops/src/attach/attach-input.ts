import type { AssociateCenBandwidthPackageRequest } from "cen-bwp-client";
import { validateAssociateCenBandwidthPackageRequest } from "cen-bwp-validation";
import { en } from "cen-bwp-validation/messages/en";
import { rejectIssues } from "../failure/reject-issues.js";

/** Which plan to attach to which CEN instance; the members of the request. */
export type AttachInput = Pick<
  AssociateCenBandwidthPackageRequest,
  "CenId" | "CenBandwidthPackageId"
>;

/**
 * The input as a request of its own.
 *
 * @throws {InputError} naming the first field that is missing, of the wrong type or unknown.
 */
export function readAttachInput(input: AttachInput): AttachInput {
  const result = validateAssociateCenBandwidthPackageRequest(input, { words: en });
  if (!result.ok) rejectIssues(result.issues);
  const { CenId, CenBandwidthPackageId } = input;
  return { CenId, CenBandwidthPackageId };
}
