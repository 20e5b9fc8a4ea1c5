import { createHmac } from "node:crypto";
import { canonicalQuery, type WireParameters } from "./canonical-query.js";
import { percentEncode } from "./percent-encode.js";

/** The text V2 signs and the Base64 HMAC-SHA1 of it. */
export interface V2Signature {
  readonly stringToSign: string;
  readonly signature: string;
}

/** Signs all parameters but `Signature` with the legacy algorithm. SHA-1 is the protocol's choice, not ours. */
export function computeV2(
  method: string,
  parameters: WireParameters,
  accessKeySecret: string,
): V2Signature {
  const signed = [...parameters].filter(([name]) => name !== "Signature");
  const stringToSign = `${method}&%2F&${percentEncode(canonicalQuery(signed))}`;
  const signature = createHmac("sha1", `${accessKeySecret}&`).update(stringToSign).digest("base64");
  return { stringToSign, signature };
}
