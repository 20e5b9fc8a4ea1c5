import { createHash, createHmac } from "node:crypto";

// Both signatures written down once more, straight from their description and sharing nothing with acs-rpc: the vectors
// would prove nothing if the code they are to test had made them.

export type Pairs = readonly (readonly [name: string, value: string])[];

export interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canonicalQuery(pairs: Pairs): string {
  return pairs
    .map(([name, value]) => [name, `${encode(name)}=${encode(value)}`] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, text]) => text)
    .join("&");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export interface V3Input {
  readonly method: string;
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly parameters: Pairs;
  readonly date: string;
  readonly nonce: string;
}

export interface SignedV3 {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>> & { readonly authorization: string };
  readonly canonicalQuery: string;
  readonly canonicalRequest: string;
  readonly canonicalRequestHash: string;
  readonly signature: string;
}

export interface SignedV2 {
  readonly method: string;
  readonly parameters: Pairs;
  readonly stringToSign: string;
  readonly signature: string;
}

/** Every step of ACS3-HMAC-SHA256 on a request without a body. */
export function v3(input: V3Input, keys: Keys): SignedV3 {
  const query = canonicalQuery(input.parameters);
  const headers: Readonly<Record<string, string>> = {
    host: input.host,
    "x-acs-action": input.action,
    "x-acs-content-sha256": sha256(""),
    "x-acs-date": input.date,
    "x-acs-signature-nonce": input.nonce,
    "x-acs-version": input.version,
  };
  const names = Object.keys(headers);
  const canonicalRequest = [
    input.method,
    "/",
    query,
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    sha256(""),
  ].join("\n");
  const canonicalRequestHash = sha256(canonicalRequest);
  const signature = createHmac("sha256", keys.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${canonicalRequestHash}`)
    .digest("hex");
  return {
    method: input.method,
    url: `/?${query}`,
    headers: {
      ...headers,
      authorization: `ACS3-HMAC-SHA256 Credential=${keys.accessKeyId},SignedHeaders=${names.join(";")},Signature=${signature}`,
    },
    canonicalQuery: query,
    canonicalRequest,
    canonicalRequestHash,
    signature,
  };
}

/** Every step of the legacy HMAC-SHA1 signature; `parameters` are all but `Signature`. */
export function v2(method: string, parameters: Pairs, keys: Keys): SignedV2 {
  const query = canonicalQuery(parameters);
  const stringToSign = `${method}&%2F&${encode(query)}`;
  const signature = createHmac("sha1", `${keys.accessKeySecret}&`)
    .update(stringToSign)
    .digest("base64");
  return {
    method,
    parameters: [...parameters, ["Signature", signature] as const],
    stringToSign,
    signature,
  };
}
