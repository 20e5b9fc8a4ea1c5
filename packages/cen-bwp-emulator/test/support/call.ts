import { createNonce, type Credentials, signV2, signV3 } from "acs-rpc/signature";
import type { Emulator } from "../../src/index.js";

/** What an answer says, with the parts most tests look at. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** How a call differs from a plain, correctly signed POST. */
export interface CallOptions {
  readonly credentials?: Credentials;
  readonly method?: "GET" | "POST";
  readonly nonce?: string;
  /** Instant in the signature; default the emulator's now. */
  readonly date?: number;
  readonly version?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters sent as a form body instead of the query. */
  readonly form?: Parameters;
  /** A body as it is. */
  readonly body?: string;
  /** Changes to the finished request: what a tamperer on the way could do. */
  readonly tamper?: (request: Sent) => Sent;
}

/** Wire parameters: `{ "Filter.1.Key": "CenId" }`. Pairs allow a name twice. */
export type Parameters = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** A finished request before it becomes a fetch `Request`. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const origin = "http://emulator.test";

/** Calls an operation with a V3 signature through `fetch`. */
export async function call(
  emulator: Emulator,
  action: string,
  parameters: Parameters = {},
  options: CallOptions = {},
): Promise<Answer> {
  return send(emulator, v3Request(emulator, action, parameters, options));
}

export function v3Request(
  emulator: Emulator,
  action: string,
  parameters: Parameters = {},
  options: CallOptions = {},
): Sent {
  const { method = "POST", path = "/", form } = options;
  const body = form === undefined ? options.body : encodeForm(form);
  const signed = signV3(
    {
      method,
      path,
      host: "emulator.test",
      action,
      version: options.version ?? "2017-09-12",
      parameters: pairs(parameters),
      headers: {
        ...(form !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
        ...options.headers,
      },
      ...(body !== undefined && { body }),
    },
    options.credentials ?? emulator,
    { date: options.date ?? emulator.clock.now(), nonce: options.nonce ?? createNonce() },
  );
  const sent: Sent = {
    method,
    url: `${origin}${path}?${signed.canonicalQuery}`,
    headers: signed.headers,
    body,
  };
  return options.tamper?.(sent) ?? sent;
}

/** The same call with a V2 signature. */
export function v2Request(
  emulator: Emulator,
  action: string,
  parameters: Parameters = {},
  options: CallOptions & { readonly format?: "JSON" | "XML" } = {},
): Sent {
  const { method = "GET", format = "JSON" } = options;
  const { parameters: signed } = signV2(
    {
      method,
      action,
      version: options.version ?? "2017-09-12",
      parameters: pairs(parameters),
      format,
    },
    options.credentials ?? emulator,
    { date: options.date ?? emulator.clock.now(), nonce: options.nonce ?? createNonce() },
  );
  const form = encodeForm(signed);
  const sent: Sent =
    method === "GET"
      ? { method, url: `${origin}/?${form}`, headers: {}, body: undefined }
      : {
          method,
          url: `${origin}/`,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: form,
        };
  return options.tamper?.(sent) ?? sent;
}

export async function send(emulator: Emulator, sent: Sent): Promise<Answer> {
  const { url, method, headers, body = null } = sent;
  const response = await emulator.fetch(new Request(url, { method, headers, body }));
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith("<?xml") ? leaves(text) : (JSON.parse(text) as Record<string, unknown>),
    headers: response.headers,
  };
}

/** The innermost elements of an XML answer. */
function leaves(xml: string): Record<string, unknown> {
  return Object.fromEntries(
    [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, value]) => [name, value]),
  );
}

function pairs(parameters: Parameters): readonly (readonly [string, string])[] {
  return Symbol.iterator in parameters ? [...parameters] : Object.entries(parameters);
}

function encodeForm(parameters: Parameters): string {
  return pairs(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
