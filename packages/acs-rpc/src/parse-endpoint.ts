import { AcsUsageError } from "./acs-usage-error.js";

/** Where requests go. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Value of the Host header. */
  readonly host: string;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a host name of a URL is this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * Reads an endpoint: a host (HTTPS is assumed) or an `http:` or `https:` origin. Throws {@link AcsUsageError} for anything
 * more than an origin, and for plain HTTP to another machine unless that is allowed.
 */
export function parseEndpoint(endpoint: string, allowPlainHttp: boolean): Endpoint {
  const url = parse(endpoint);
  // Not echoed: user information in a URL is a password.
  if (url === undefined || url.username !== "" || url.password !== "")
    throw bad("is not a host or an http(s) URL");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw bad("must use https or http");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw bad("must be a host without path or query");
  if (url.protocol === "http:" && !allowPlainHttp && !isLoopback(url.hostname)) {
    throw new AcsUsageError({
      code: "PlainHttp",
      message: `Endpoint ${url.origin} would send signed requests unencrypted; use https or set allowPlainHttp.`,
    });
  }
  return { origin: url.origin, host: url.host };
}

function parse(endpoint: unknown): URL | undefined {
  if (typeof endpoint !== "string") return undefined;
  const text = endpoint.includes("://") ? endpoint : `https://${endpoint}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

function bad(what: string): AcsUsageError {
  return new AcsUsageError({
    code: "EndpointInvalid",
    message: `The endpoint ${what}; give one such as "cbn.aliyuncs.com" or "http://127.0.0.1:8080".`,
  });
}
