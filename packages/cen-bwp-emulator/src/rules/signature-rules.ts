import type { RefusedSignature, SignatureFaultCode } from "acs-rpc/signature";
import type { Provenance, Refusal, RuleInfo } from "./rule.js";

const stage = "gateway";

/** How each fault of a signature is known; the checks themselves are in acs-rpc, shared with the client. */
const faults: Readonly<Record<SignatureFaultCode, RuleInfo>> = {
  IncompleteSignature: fault("signature-complete", "IncompleteSignature", 400, "error-centre"),
  InvalidSignatureMethod: fault(
    "signature-method-known",
    "InvalidSignatureMethod",
    400,
    "error-centre",
  ),
  "InvalidTimeStamp.Format": fault(
    "date-well-formed",
    "InvalidTimeStamp.Format",
    400,
    "error-centre",
  ),
  "InvalidTimeStamp.Expired": fault(
    "date-within-window",
    "InvalidTimeStamp.Expired",
    400,
    "error-centre",
    "15 minutes either way by default, on the emulator's clock",
  ),
  "InvalidAccessKeyId.NotFound": fault(
    "access-key-known",
    "InvalidAccessKeyId.NotFound",
    404,
    "error-centre",
  ),
  "InvalidAccessKeyId.Inactive": fault(
    "access-key-active",
    "InvalidAccessKeyId.Inactive",
    400,
    "error-centre",
  ),
  "InvalidSecurityToken.Malformed": fault(
    "security-token-right",
    "InvalidSecurityToken.Malformed",
    400,
    "assumed",
  ),
  "InvalidSecurityToken.MismatchWithAccessKey": fault(
    "security-token-expected",
    "InvalidSecurityToken.MismatchWithAccessKey",
    400,
    "assumed",
  ),
  SignatureDoesNotMatch: fault("signature-matches", "SignatureDoesNotMatch", 400, "error-centre"),
};

const nonceFresh: RuleInfo = fault("nonce-fresh", "SignatureNonceUsed", 400, "error-centre");

/** Every rule about signatures. */
export const signatureRules: readonly RuleInfo[] = [...Object.values(faults), nonceFresh];

/**
 * The refusal for a signature that does not hold. A wrong one comes with the text the emulator signed, as the
 * service does it, on lines of their own, so that whoever shows the first line shows a whole sentence; unless the request carried a security token: that would be repeated in it.
 */
export function signatureRefusal(refused: RefusedSignature, carriesToken: boolean): Refusal {
  const { code, status } = faults[refused.code];
  const signed = refused.canonicalRequest ?? refused.stringToSign;
  const hint = signed === undefined || carriesToken ? "" : `\nThe emulator signed:\n${signed}`;
  return { code, status, message: `${refused.message}${hint}` };
}

/** The refusal for a nonce that was used before (gateway error list: SignatureNonceUsed, 400). */
export function nonceUsed(): Refusal {
  const { code, status } = nonceFresh;
  return { code, status, message: "The signature nonce was used before. Sign every attempt anew." };
}

function fault(
  name: string,
  code: string,
  status: number,
  provenance: Provenance,
  note?: string,
): RuleInfo {
  const known =
    provenance === "assumed" ? `recalled, no source found: ${code}` : `gateway error list, ${code}`;
  return {
    name,
    stage,
    code,
    status,
    provenance,
    source: note === undefined ? known : `${known}; ${note}`,
  };
}
