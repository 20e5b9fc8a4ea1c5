import { AcsUsageError } from "./acs-usage-error.js";
import { type CredentialsProvider, staticCredentials } from "./credentials.js";
import { headerValue } from "./header-value.js";
import { type Endpoint, parseEndpoint } from "./parse-endpoint.js";
import type { RpcClientConfig } from "./rpc-client.js";
import { DEFAULT_RETRY, type RetrySettings, retrySettings } from "./retry-policy.js";
import { version } from "./version.js";

/** A client's config, checked and complete. */
export interface ClientSettings {
  readonly endpoint: Endpoint;
  readonly credentials: CredentialsProvider;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly retry: RetrySettings;
}

// setTimeout fires at once beyond this.
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Checks a config and fills in the defaults. Throws `AcsUsageError` naming what is wrong. */
export function clientSettings(config: RpcClientConfig): ClientSettings {
  const { credentials, userAgent } = config;
  if (
    typeof credentials !== "function" &&
    (typeof credentials !== "object" || credentials === null)
  ) {
    throw new AcsUsageError({
      code: "CredentialsMissing",
      message: "credentials is missing; pass keys, environmentCredentials() or another provider.",
    });
  }
  const product = `acs-rpc/${version} node/${process.versions.node}`;
  return {
    endpoint: parseEndpoint(config.endpoint, config.allowPlainHttp === true),
    credentials: typeof credentials === "function" ? credentials : staticCredentials(credentials),
    headers: {
      accept: "application/json",
      "user-agent":
        userAgent === undefined ? product : `${product} ${headerValue("userAgent", userAgent)}`,
    },
    timeoutMs: checkTimeout(config.timeoutMs ?? 30_000),
    retry: retrySettings(DEFAULT_RETRY, config.retry),
  };
}

/** Checks the limit of a call. */
export function checkTimeout(timeoutMs: number): number {
  if (timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS) return timeoutMs;
  throw new AcsUsageError({
    code: "TimeoutInvalid",
    message: `timeoutMs is ${String(timeoutMs)}; give milliseconds above 0, at most ${MAX_TIMEOUT_MS}.`,
  });
}
