import type { Credentials } from "./access-key.js";
import { formatAcsDate } from "./acs-date.js";
import type { WireParameters } from "./canonical-query.js";
import { computeV2, type V2Signature } from "./compute-v2.js";
import type { SigningMoment } from "./sign-v3.js";

/** A request to be signed with the legacy V2 (HMAC-SHA1). */
export interface V2Request {
  readonly method: string;
  readonly action: string;
  readonly version: string;
  /** Parameters of the operation, decoded. */
  readonly parameters: WireParameters;
  /** Form of the answer. Default `JSON`; the service's own default is `XML`. */
  readonly format?: "JSON" | "XML";
}

/** A request signed with V2: send all these parameters, in the query (GET) or as a form body (POST). */
export interface SignedV2 extends V2Signature {
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Signs a request with V2, which newer callers should not need: it exists for old clients and for servers that know them. */
export function signV2(
  request: V2Request,
  credentials: Credentials,
  moment: SigningMoment,
): SignedV2 {
  const parameters: (readonly [string, string])[] = [
    ...request.parameters,
    ["AccessKeyId", credentials.accessKeyId],
    ["Action", request.action],
    ["Format", request.format ?? "JSON"],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureNonce", moment.nonce],
    ["SignatureVersion", "1.0"],
    ["Timestamp", formatAcsDate(moment.date)],
    ["Version", request.version],
  ];
  if (credentials.securityToken !== undefined)
    parameters.push(["SecurityToken", credentials.securityToken]);
  const signed = computeV2(request.method, parameters, credentials.accessKeySecret);
  return { ...signed, parameters: [...parameters, ["Signature", signed.signature]] };
}
