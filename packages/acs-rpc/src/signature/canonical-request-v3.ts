import { createHmac, hash } from "node:crypto";

/** Name of the algorithm, as it stands in the Authorization header and in the string to sign. */
export const V3_ALGORITHM = "ACS3-HMAC-SHA256";

const EMPTY_BODY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** Lower-case hex SHA-256 of a body; of the empty text when there is none. */
export function hashBody(body: string | Uint8Array | undefined): string {
  return body === undefined || body.length === 0 ? EMPTY_BODY_HASH : hash("sha256", body, "hex");
}

/** The parts that enter a V3 signature. */
export interface CanonicalParts {
  readonly method: string;
  /** `/` for RPC-style APIs. */
  readonly path: string;
  readonly canonicalQuery: string;
  /** Signed headers in signing order: lower-case name and value. */
  readonly signedHeaders: readonly (readonly [name: string, value: string])[];
  readonly bodyHash: string;
}

/** What comes out of signing V3, each step for comparison with the other side. */
export interface V3Signature {
  readonly canonicalRequest: string;
  /** Lower-case hex SHA-256 of the canonical request. */
  readonly canonicalRequestHash: string;
  readonly stringToSign: string;
  /** Names of the signed headers joined by `;`. */
  readonly signedHeaderNames: string;
  /** Lower-case hex HMAC-SHA256. */
  readonly signature: string;
}

/** Signs the parts with the secret as it is: V3 derives no key by date or region. */
export function computeV3(parts: CanonicalParts, accessKeySecret: string): V3Signature {
  let block = "";
  let signedHeaderNames = "";
  for (const [name, value] of parts.signedHeaders) {
    block += `${name}:${value.trim()}\n`;
    signedHeaderNames += signedHeaderNames === "" ? name : `;${name}`;
  }
  // The header block ends in a line feed, so joining leaves the empty line the algorithm wants.
  const canonicalRequest = `${parts.method}\n${parts.path}\n${parts.canonicalQuery}\n${block}\n${signedHeaderNames}\n${parts.bodyHash}`;
  const canonicalRequestHash = hash("sha256", canonicalRequest, "hex");
  const stringToSign = `${V3_ALGORITHM}\n${canonicalRequestHash}`;
  const signature = createHmac("sha256", accessKeySecret).update(stringToSign).digest("hex");
  return { canonicalRequest, canonicalRequestHash, stringToSign, signedHeaderNames, signature };
}
