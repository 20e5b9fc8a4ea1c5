import type { Credentials } from "./access-key.js";
import { formatAcsDate } from "./acs-date.js";
import { canonicalQuery, type WireParameters } from "./canonical-query.js";
import { computeV3, hashBody, V3_ALGORITHM, type V3Signature } from "./canonical-request-v3.js";

/** A request to be signed with ACS3-HMAC-SHA256. */
export interface V3Request {
  readonly method: string;
  /** Path of the URL. Default `/`, the only one RPC-style APIs use. */
  readonly path?: string;
  /** Value of the Host header, with the port unless it is the scheme's own. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** Query parameters, decoded. */
  readonly parameters: WireParameters;
  /** More headers. `content-type` and `x-acs-*` are signed, others only sent. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What must be fresh for every attempt. */
export interface SigningMoment {
  /** Instant of signing, ms since the epoch. */
  readonly date: number;
  readonly nonce: string;
}

/** A signed request: send these headers and this query. */
export interface SignedV3 extends V3Signature {
  /** All headers with lower-case names, `host` and `authorization` included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly canonicalQuery: string;
}

/** Signs a request with ACS3-HMAC-SHA256. Pure: date and nonce come from the caller. */
export function signV3(
  request: V3Request,
  credentials: Credentials,
  moment: SigningMoment,
): SignedV3 {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {}))
    headers[name.toLowerCase()] = value;
  const bodyHash = hashBody(request.body);
  headers["host"] = request.host;
  headers["x-acs-action"] = request.action;
  headers["x-acs-content-sha256"] = bodyHash;
  headers["x-acs-date"] = formatAcsDate(moment.date);
  headers["x-acs-signature-nonce"] = moment.nonce;
  headers["x-acs-version"] = request.version;
  if (credentials.securityToken !== undefined) {
    headers["x-acs-accesskey-id"] = credentials.accessKeyId;
    headers["x-acs-security-token"] = credentials.securityToken;
  }
  const query = canonicalQuery(request.parameters);
  const signed = computeV3(
    {
      method: request.method,
      path: request.path ?? "/",
      canonicalQuery: query,
      signedHeaders: Object.keys(headers)
        .filter(isSigned)
        .toSorted()
        .map((name) => [name, headers[name] ?? ""]),
      bodyHash,
    },
    credentials.accessKeySecret,
  );
  headers["authorization"] =
    `${V3_ALGORITHM} Credential=${credentials.accessKeyId},SignedHeaders=${signed.signedHeaderNames},Signature=${signed.signature}`;
  return { ...signed, headers, canonicalQuery: query };
}

function isSigned(name: string): boolean {
  return name.startsWith("x-acs-") || name === "host" || name === "content-type";
}
