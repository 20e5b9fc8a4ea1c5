import { createHash, createHmac, randomUUID } from "node:crypto";
import type { Request, ServiceClient, Target } from "./service-client.js";

// Written from the vendor's descriptions of both signatures alone, as somebody without an SDK would: it shares no line with
// the emulator, so that a mistake both have in common would have to be made twice.

const version = "2017-09-12";
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** RFC 3986: everything but letters, digits and `-_.~`. */
function encode(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9\-_.~]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

function flatten(value: unknown, name = ""): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  const below = (key: string): string => (name === "" ? key : `${name}.${key}`);
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => flatten(each, below(String(index + 1))));
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, each]) => flatten(each, below(key)));
  }
  return [[name, typeof value === "string" ? value : JSON.stringify(value)]];
}

function canonical(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

async function sent(url: string, init: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(url, init);
  const body = (await response.json()) as Record<string, unknown>;
  if (response.status === 200) return body;
  throw Object.assign(new Error(String(body["Message"])), { code: body["Code"], data: body });
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const form = "application/x-www-form-urlencoded";

function v3(name: string, method: "GET" | "POST", inForm: boolean): ServiceClient {
  return {
    name,
    signature: "v3",
    call(target: Target, action: string, request: Request) {
      const parameters = canonical(flatten(request));
      const body = inForm ? parameters : "";
      const query = inForm ? "" : parameters;
      const headers: Record<string, string> = {
        host: new URL(target.endpoint).host,
        "x-acs-action": action,
        "x-acs-version": version,
        "x-acs-date": now(),
        "x-acs-signature-nonce": randomUUID(),
        "x-acs-content-sha256": sha256(body),
        ...(inForm && { "content-type": form }),
        ...(target.securityToken !== undefined && {
          "x-acs-security-token": target.securityToken,
        }),
      };
      const names = Object.keys(headers).toSorted();
      const lines = names.map((each) => `${each}:${headers[each]?.trim()}\n`).join("");
      const list = names.join(";");
      const text = [method, "/", query, lines, list, sha256(body)].join("\n");
      const signature = createHmac("sha256", target.accessKeySecret)
        .update(`ACS3-HMAC-SHA256\n${sha256(text)}`)
        .digest("hex");
      const authorization = `ACS3-HMAC-SHA256 Credential=${target.accessKeyId},SignedHeaders=${list},Signature=${signature}`;
      const { host: _, ...rest } = headers;
      const init = { method, headers: { ...rest, authorization }, ...(inForm && { body }) };
      return sent(`${target.endpoint}/${query && `?${query}`}`, init);
    },
  };
}

function v2(name: string, method: "GET" | "POST"): ServiceClient {
  return {
    name,
    signature: "v2",
    call(target: Target, action: string, request: Request) {
      const pairs = [
        ...flatten(request),
        ["Action", action] as const,
        ["Version", version] as const,
        ["Format", "JSON"] as const,
        ["AccessKeyId", target.accessKeyId] as const,
        ["SignatureMethod", "HMAC-SHA1"] as const,
        ["SignatureVersion", "1.0"] as const,
        ["SignatureNonce", randomUUID()] as const,
        ["Timestamp", now()] as const,
        ...(target.securityToken === undefined
          ? []
          : [["SecurityToken", target.securityToken] as const]),
      ];
      const text = `${method}&${encode("/")}&${encode(canonical(pairs))}`;
      const signature = createHmac("sha1", `${target.accessKeySecret}&`)
        .update(text)
        .digest("base64");
      const parameters = canonical([...pairs, ["Signature", signature]]);
      return method === "GET"
        ? sent(`${target.endpoint}/?${parameters}`, { method })
        : sent(target.endpoint, { method, headers: { "content-type": form }, body: parameters });
    },
  };
}

/** Clients of a few lines, without any package. */
export const documentedClients: readonly ServiceClient[] = [
  v3("plain code, V3 GET", "GET", false),
  v3("plain code, V3 POST", "POST", false),
  v3("plain code, V3 form", "POST", true),
  v2("plain code, V2 GET", "GET"),
  v2("plain code, V2 POST", "POST"),
];
