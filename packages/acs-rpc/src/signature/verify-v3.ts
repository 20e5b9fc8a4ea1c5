import type { LookupSecret } from "./access-key.js";
import { canonicalQuery, type WireParameters } from "./canonical-query.js";
import { computeV3, hashBody } from "./canonical-request-v3.js";
import { checkAccessKey } from "./check-access-key.js";
import { checkDate } from "./check-date.js";
import { equalInConstantTime } from "./equal-in-constant-time.js";
import { headerMap, type HeaderSource } from "./header-map.js";
import { parseAuthorization } from "./parse-authorization.js";
import { parseQuery } from "./parse-query.js";
import {
  refuse,
  type RefusedSignature,
  type SignatureVerdict,
  type VerifyOptions,
} from "./verdict.js";

/** A request as a server received it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query (`/?Action=...`) or a whole URL, encoded as it came. */
  readonly url: string;
  readonly headers: HeaderSource;
  /** The raw body. Leave it out if there was none. */
  readonly body?: string | Uint8Array;
  /** The query of `url`, decoded by `parseQuery`. Only to spare a server that needs it too the second reading. */
  readonly parameters?: WireParameters;
}

/**
 * Verifies an ACS3-HMAC-SHA256 signature: format, then date, key, token and signature. The header list is the one
 * received and the query is decoded and encoded again, because clients differ in both. Whether the nonce was used
 * before is for the caller to ask a `NonceStore`, after an accepted verdict.
 */
export function verifyV3(
  request: ReceivedRequest,
  lookupSecret: LookupSecret,
  options: VerifyOptions,
): SignatureVerdict {
  const headers = headerMap(request.headers);
  const header = (name: string): string => headers.get(name) ?? "";
  const authorization = parseAuthorization(headers.get("authorization"));
  if (!authorization.ok) return authorization;
  const unsigned = unsignedHeader(headers, authorization.signedHeaders);
  if (unsigned !== undefined) return unsigned;
  const date = checkDate("x-acs-date", header("x-acs-date"), options);
  if (!date.ok) return date;
  const key = checkAccessKey(
    authorization.accessKeyId,
    headers.get("x-acs-security-token"),
    lookupSecret,
  );
  if (!key.ok) return key;

  const bodyHash = hashBody(request.body);
  const declaredHash = headers.get("x-acs-content-sha256");
  if (declaredHash !== undefined && declaredHash !== bodyHash) {
    return refuse(
      "SignatureDoesNotMatch",
      "x-acs-content-sha256 is not the SHA-256 of the body received.",
    );
  }
  const { path, query } = splitUrl(request.url);
  const { signature, canonicalRequest, stringToSign } = computeV3(
    {
      method: request.method,
      path,
      canonicalQuery: canonicalQuery(request.parameters ?? parseQuery(query)),
      signedHeaders: authorization.signedHeaders.map((name) => [name, header(name)]),
      bodyHash,
    },
    key.accessKeySecret,
  );
  if (!equalInConstantTime(signature, authorization.signature)) {
    const message =
      "The signature computed by the server is another one: check the secret and what was signed.";
    return refuse("SignatureDoesNotMatch", message, { stringToSign, canonicalRequest });
  }
  return {
    ok: true,
    accessKeyId: authorization.accessKeyId,
    action: header("x-acs-action"),
    version: header("x-acs-version"),
    nonce: header("x-acs-signature-nonce"),
    date: date.date,
    validUntil: date.validUntil,
  };
}

function unsignedHeader(
  headers: ReadonlyMap<string, string>,
  signedHeaders: readonly string[],
): RefusedSignature | undefined {
  const absent = signedHeaders.find((name) => !headers.has(name));
  if (absent !== undefined) {
    return refuse(
      "IncompleteSignature",
      `SignedHeaders names ${JSON.stringify(absent)}, which was not sent.`,
    );
  }
  // An unsigned token could have been put there by anybody on the way.
  return headers.has("x-acs-security-token") && !signedHeaders.includes("x-acs-security-token")
    ? refuse("IncompleteSignature", "The header x-acs-security-token is not in SignedHeaders.")
    : undefined;
}

function splitUrl(url: string): { path: string; query: string } {
  const relative = url.startsWith("/") ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const withoutHash = relative.replace(/#.*$/s, "");
  const mark = withoutHash.indexOf("?");
  const path = mark === -1 ? withoutHash : withoutHash.slice(0, mark);
  return { path: path === "" ? "/" : path, query: mark === -1 ? "" : withoutHash.slice(mark + 1) };
}
