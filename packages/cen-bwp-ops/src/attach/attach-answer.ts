import type { CallFailure } from "../failure/call-failure.js";
import { isRefusal, isThrottling } from "../failure/failure-class.js";

/** What one AssociateCenBandwidthPackage call brought; plain JSON, so it can be a step's value. */
export type AttachAnswer =
  | { readonly class: "accepted"; readonly at: number; readonly requestId?: string }
  | AttachRefusal;

/** A call that failed. */
export interface AttachRefusal {
  readonly class: AttachFailureClass;
  readonly at: number;
  readonly failure: CallFailure;
  /** The attachment may have been made all the same, by this attempt or an earlier one of the same call. */
  readonly mayHaveLanded: boolean;
}

/**
 * `spanTaken`: another plan covers the pair, says the service. `busy`: not done, may be done later. `planUnknown`, `cenUnknown`:
 * no such id. `refused`: any other no. `unknown`: it may have been done.
 */
export type AttachFailureClass =
  | "spanTaken"
  | "busy"
  | "planUnknown"
  | "cenUnknown"
  | "refused"
  | "unknown";

const classes: Readonly<Record<string, AttachFailureClass>> = {
  "InvalidOperation.BwpForGeoSpanAlreadyAssociated": "spanTaken",
  // Also the answer for a locked plan: the look that follows every answer tells the two apart.
  "InvalidOperation.BwpBusinessStatus": "busy",
  "InvalidOperation.BwpInstanceStatus": "busy",
  "InvalidOperation.CenInstanceStatus": "busy",
  "IncorrectStatus.TransitRouter": "busy",
  "OperationFailed.OperationIsProcessing": "busy",
  "InvalidStatus.Resource": "busy",
  "Operation.Blocking": "busy",
  ParameterBwpInstanceId: "planUnknown",
  ParameterCenInstanceId: "cenUnknown",
  // Names neither; the plan was in sight before anything was sent.
  ParameterInstanceId: "cenUnknown",
};

/** Classifies a failed call by its code: the HTTP status of one code differs between products and years. */
export function classifyAttachFailure(failure: CallFailure): AttachFailureClass {
  if (failure.kind === "service") {
    const known = classes[failure.code];
    if (known) return known;
    if (isThrottling(failure)) return "busy";
    if (isRefusal(failure)) return "refused";
    return "unknown";
  }
  if (failure.kind === "usage") return "refused";
  return failure.sent === "no" ? "busy" : "unknown";
}
