import { type CredentialsProvider, environmentCredentials } from "acs-rpc";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { credentialsFor } from "../session/credentials-for.js";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The keys of each account a worker serves. Without names there is one, with the keys every command takes; with names each has
 * variables of its own.
 *
 * @throws {OperatorError} naming the variable that is missing.
 */
export function accountCredentials(
  env: Environment,
  names: readonly string[] = [],
): ReadonlyMap<string, CredentialsProvider> {
  if (names.length === 0) return new Map([["", credentialsFor(env, undefined)]]);
  return new Map(names.map((name) => [name, keysOf(env, name)]));
}

function keysOf(env: Environment, name: string): CredentialsProvider {
  if (!/^[\w.-]+$/.test(name))
    throw new OperatorError(
      `--account ${name} is no name; letters, digits, - . and _ make one`,
      exitCodes.usage,
    );
  const prefix = `CEN_BWP_${name.toUpperCase().replace(/\W/g, "_")}`;
  const required = (variable: string): string => {
    const value = env[variable];
    if (value) return value;
    throw new OperatorError(
      `${variable} is not set; account ${name} needs it`,
      exitCodes.credentials,
    );
  };
  return environmentCredentials({
    ALIBABA_CLOUD_ACCESS_KEY_ID: required(`${prefix}_ACCESS_KEY_ID`),
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: required(`${prefix}_ACCESS_KEY_SECRET`),
    ALIBABA_CLOUD_SECURITY_TOKEN: env[`${prefix}_SECURITY_TOKEN`],
  });
}
