import { type AcsError, isAcsError } from "./acs-error.js";
import { AcsUsageError } from "./acs-usage-error.js";
import type { CallScope } from "./call-scope.js";
import type { Channel } from "./channel.js";
import type { ClientSettings } from "./client-settings.js";
import { checkCredentials, type CredentialsProvider } from "./credentials.js";
import { decodeAnswer } from "./decode-answer.js";
import { endedFailure } from "./ended-failure.js";
import type { Failure } from "./failure.js";
import { redactFailure, redactor } from "./redact.js";
import type { Credentials } from "./signature/access-key.js";
import { createNonce } from "./signature/create-nonce.js";
import { signV3 } from "./signature/sign-v3.js";
import type { TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";
import { untilEnded } from "./until-ended.js";

/** What every attempt of a call has in common. */
export interface PreparedCall {
  readonly action: string;
  readonly version: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** See `TransportRequest.freshConnection`. */
  readonly freshConnection: boolean;
}

/** How an attempt ended. */
export type AttemptOutcome =
  | {
      readonly ok: true;
      readonly output: object;
      readonly requestId: string | undefined;
      readonly response: TransportResponse;
    }
  | { readonly ok: false; readonly failure: Failure };

/** Asks for credentials, signs with a fresh nonce and date, sends and reads the answer. Never rejects. */
export async function runAttempt(
  settings: ClientSettings,
  channel: Channel,
  call: PreparedCall,
  now: () => number,
  scope: CallScope,
): Promise<AttemptOutcome> {
  let credentials: Credentials | undefined;
  try {
    const given = askProvider(settings.credentials);
    credentials = checkCredentials("then" in given ? await answered(given, scope) : given);
    const response = await send(settings, channel, call, credentials, now(), scope);
    const decoded = decodeAnswer(response, (text) => redactor(credentials)(text));
    if (!decoded.ok) return { ok: false, failure: redactFailure(decoded.failure, credentials) };
    return { ok: true, output: decoded.output, requestId: decoded.requestId, response };
  } catch (error) {
    return { ok: false, failure: redactFailure(failureOf(error, scope), credentials) };
  }
}

function askProvider(provider: CredentialsProvider): Credentials | Promise<Credentials> {
  try {
    return provider();
  } catch (error) {
    throw providerFailure(error);
  }
}

async function answered(given: Promise<Credentials>, scope: CallScope): Promise<Credentials> {
  try {
    return await untilEnded(given, scope);
  } catch (error) {
    throw providerFailure(error);
  }
}

function providerFailure(error: unknown): AcsError {
  return isAcsError(error) && error.kind === "usage" ? error : credentialsUnavailable(error);
}

/** Quotes no text but our own: libraries that look for keys are known to print the files they find. */
function credentialsUnavailable(error: unknown): AcsUsageError {
  const ours = isAcsError(error);
  const what = ours ? error.message : error instanceof Error ? error.name : typeof error;
  return new AcsUsageError({
    code: "CredentialsUnavailable",
    message: `the credentials provider failed: ${what}${ours ? "" : " (text withheld, it may quote secrets; call the provider by itself to see it)"}`,
    cause: ours ? error : undefined,
  });
}

function send(
  { endpoint, headers }: ClientSettings,
  channel: Channel,
  call: PreparedCall,
  credentials: Credentials,
  date: number,
  scope: CallScope,
): Promise<TransportResponse> {
  const { action, version, parameters, freshConnection } = call;
  const signed = signV3(
    { method: "POST", host: endpoint.host, action, version, parameters, headers },
    credentials,
    { date, nonce: createNonce() },
  );
  const path = signed.canonicalQuery === "" ? "/" : `/?${signed.canonicalQuery}`;
  const { origin } = endpoint;
  return channel.send(
    { origin, path, method: "POST", headers: signed.headers, freshConnection },
    scope,
  );
}

function failureOf(error: unknown, scope: CallScope): Failure {
  const failure = describe(error);
  return scope.ended() === undefined
    ? failure
    : endedFailure(scope, { ...failure, cause: undefined });
}

function describe(error: unknown): Failure {
  if (error instanceof TransportFailure) return error.details;
  if (isAcsError(error)) {
    return {
      kind: "usage",
      code: error.code,
      message: error.message,
      sent: "no",
      cause: error.cause,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: "usage",
    code: "RequestInvalid",
    message: `the request could not be built: ${message}`,
    sent: "no",
    cause: error,
  };
}
