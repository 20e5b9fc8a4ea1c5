import { V3_ALGORITHM } from "./canonical-request-v3.js";
import { refuse, type RefusedSignature } from "./verdict.js";

/** The parts of a V3 Authorization header. */
export interface AuthorizationParts {
  readonly ok: true;
  readonly accessKeyId: string;
  /** Lower-case names in the order received. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Without these in the list a signature protects nothing, so they are demanded whatever else is signed. */
const MUST_BE_SIGNED = [
  "host",
  "x-acs-action",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-version",
] as const;

/** Reads `ACS3-HMAC-SHA256 Credential=<id>,SignedHeaders=<a;b>,Signature=<hex>`; blanks after commas are allowed. */
export function parseAuthorization(
  header: string | undefined,
): AuthorizationParts | RefusedSignature {
  if (header === undefined || header === "") {
    return refuse("IncompleteSignature", "The Authorization header is missing.");
  }
  const space = header.indexOf(" ");
  const algorithm = space === -1 ? header : header.slice(0, space);
  if (algorithm !== V3_ALGORITHM) {
    return refuse(
      "InvalidSignatureMethod",
      `The Authorization header must start with ${V3_ALGORITHM}.`,
    );
  }
  const fields = new Map<string, string>();
  for (const part of header.slice(algorithm.length).split(",")) {
    const equals = part.indexOf("=");
    if (equals !== -1) fields.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  const accessKeyId = fields.get("Credential");
  const list = fields.get("SignedHeaders");
  const signature = fields.get("Signature");
  if (!accessKeyId)
    return refuse("IncompleteSignature", "Credential is missing in the Authorization header.");
  if (!list)
    return refuse("IncompleteSignature", "SignedHeaders is missing in the Authorization header.");
  if (!signature)
    return refuse("IncompleteSignature", "Signature is missing in the Authorization header.");
  const signedHeaders = list.split(";").map((name) => name.toLowerCase());
  const unsigned = MUST_BE_SIGNED.find((name) => !signedHeaders.includes(name));
  if (unsigned !== undefined)
    return refuse("IncompleteSignature", `The header ${unsigned} is not in SignedHeaders.`);
  return { ok: true, accessKeyId, signedHeaders, signature };
}
