import { callVectors } from "./call-vectors.js";

type Headers = Readonly<Record<string, string>>;

/** Signed requests with one fault each, and the code a verifier must refuse them with at `date`. */
export function malformedRequests(): readonly object[] {
  const good = callVectors()[1];
  if (good === undefined) throw new Error("there is no call to break");
  const { v3, v2 } = good;
  const bend = (name: string, code: string, headers: Headers, more: object = {}) => ({
    name,
    scheme: "v3",
    code,
    request: { method: v3.method, url: v3.url, headers: { ...v3.headers, ...headers }, ...more },
  });
  const without = (dropped: string): Headers =>
    Object.fromEntries(Object.entries(v3.headers).filter(([name]) => name !== dropped));
  const authorization = v3.headers.authorization;
  const bendV2 = (
    name: string,
    code: string,
    changes: Readonly<Record<string, string | null>>,
  ) => ({
    name,
    scheme: "v2",
    code,
    request: {
      method: v2.method,
      parameters: v2.parameters.flatMap(([key, value]) => {
        const changed = changes[key];
        return changed === null ? [] : [[key, changed ?? value]];
      }),
    },
  });
  return [
    bend(
      "another parameter value",
      "SignatureDoesNotMatch",
      {},
      { url: v3.url.replace("cen-", "cem-") },
    ),
    bend("one more parameter", "SignatureDoesNotMatch", {}, { url: `${v3.url}&Extra=1` }),
    bend("another method", "SignatureDoesNotMatch", {}, { method: "GET" }),
    bend("a body that was not signed", "SignatureDoesNotMatch", {}, { body: "x" }),
    bend("another action", "SignatureDoesNotMatch", { "x-acs-action": "DescribeCens" }),
    bend("another nonce", "SignatureDoesNotMatch", { "x-acs-signature-nonce": "other" }),
    bend("a signature with one digit changed", "SignatureDoesNotMatch", {
      authorization: authorization.replace(/.$/, (digit) => (digit === "0" ? "1" : "0")),
    }),
    bend("an unknown key", "InvalidAccessKeyId.NotFound", {
      authorization: authorization.replace("VectorKeyId", "NobodysKeyId"),
    }),
    bend("a date an hour old", "InvalidTimeStamp.Expired", {
      "x-acs-date": "2025-12-31T23:00:00Z",
    }),
    bend("a date without a zone", "InvalidTimeStamp.Format", {
      "x-acs-date": "2026-01-01 00:00:00",
    }),
    bend("no signature part", "IncompleteSignature", {
      authorization: authorization.replace(/,Signature=.*/, ""),
    }),
    {
      ...bend("a signed header that was not sent", "IncompleteSignature", {}),
      request: { method: v3.method, url: v3.url, headers: without("x-acs-version") },
    },
    {
      ...bend("no authorization", "IncompleteSignature", {}),
      request: { method: v3.method, url: v3.url, headers: without("authorization") },
    },
    bendV2("V2, another parameter value", "SignatureDoesNotMatch", { CenId: "cen-other" }),
    bendV2("V2, no nonce", "IncompleteSignature", { SignatureNonce: null }),
    bendV2("V2, no signature", "IncompleteSignature", { Signature: null }),
    bendV2("V2, another algorithm", "InvalidSignatureMethod", { SignatureMethod: "HMAC-SHA256" }),
    bendV2("V2, an unknown key", "InvalidAccessKeyId.NotFound", { AccessKeyId: "NobodysKeyId" }),
    bendV2("V2, a time an hour old", "InvalidTimeStamp.Expired", {
      Timestamp: "2025-12-31T23:00:00Z",
    }),
  ];
}
