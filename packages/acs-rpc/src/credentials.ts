import { AcsUsageError } from "./acs-usage-error.js";
import { headerValue } from "./header-value.js";
import type { Credentials } from "./signature/access-key.js";

/** Gives the keys to sign with. It is asked once per attempt, so that keys may be renewed in between. */
export type CredentialsProvider = () => Credentials | Promise<Credentials>;

/** A provider of fixed keys. They are held in its closure and cannot be printed. */
export function staticCredentials(credentials: Credentials): CredentialsProvider {
  const copy = checkCredentials(credentials);
  return () => copy;
}

/**
 * Reads `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for temporary keys,
 * `ALIBABA_CLOUD_SECURITY_TOKEN` at every attempt. A missing one is an {@link AcsUsageError} of the call.
 */
export function environmentCredentials(
  env: Readonly<Record<string, string | undefined>> = process.env,
): CredentialsProvider {
  return () => {
    const securityToken = env["ALIBABA_CLOUD_SECURITY_TOKEN"];
    return checkCredentials({
      accessKeyId: required(env, "ALIBABA_CLOUD_ACCESS_KEY_ID"),
      accessKeySecret: required(env, "ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
      ...(securityToken ? { securityToken } : {}),
    });
  };
}

const checked = new WeakSet<Credentials>();

/** Copies credentials after checking that each part can be signed with and sent. A copy made before is returned as is. */
export function checkCredentials(credentials: Credentials): Credentials {
  if (checked.has(credentials)) return credentials;
  const { accessKeyId, accessKeySecret, securityToken, expiration } = credentials;
  if (expiration !== undefined && !Number.isFinite(expiration)) {
    throw new AcsUsageError({
      code: "ExpirationInvalid",
      message: `expiration is ${String(expiration)}; give ms since the epoch, or leave it out.`,
    });
  }
  const copy: Credentials = Object.freeze({
    accessKeyId: headerValue("accessKeyId", accessKeyId),
    accessKeySecret: headerValue("accessKeySecret", accessKeySecret),
    ...(securityToken === undefined
      ? {}
      : { securityToken: headerValue("securityToken", securityToken) }),
    ...(expiration === undefined ? {} : { expiration }),
  });
  checked.add(copy);
  return copy;
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new AcsUsageError({
    code: "CredentialsMissing",
    message: `The environment variable ${name} is not set; set it or pass other credentials.`,
  });
}
