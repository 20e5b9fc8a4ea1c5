import { inspect } from "node:util";
import type { Failure } from "./failure.js";
import type { Credentials } from "./signature/access-key.js";
import { percentEncode } from "./signature/percent-encode.js";

const UNPRINTABLE = "an error that cannot be printed";
const REPLACEMENT = "[redacted]";
const AUTHORIZATION = /ACS3-HMAC-SHA256 Credential=[^\s"']+/g;

/**
 * Removes the secret, the token and signatures from everything a failure says. The service repeats what it was asked to
 * verify when a signature does not match, token included, and other people's errors may quote a request.
 */
export function redactFailure(failure: Failure, credentials: Credentials | undefined): Failure {
  const clean = redactor(credentials);
  const { recommend, serviceMessage, accessDenied } = failure;
  return {
    ...failure,
    message: clean(failure.message),
    recommend: recommend === undefined ? undefined : clean(recommend),
    serviceMessage: serviceMessage === undefined ? undefined : clean(serviceMessage),
    accessDenied:
      accessDenied === undefined
        ? undefined
        : Object.fromEntries(
            Object.entries(accessDenied).map(([key, value]: [string, string]) => [
              key,
              clean(value),
            ]),
          ),
    cause: redactCause(failure.cause, clean),
  };
}

/** Removes the keys of an attempt, and any V3 Authorization, from a text. */
export function redactor(credentials: Credentials | undefined): (text: string) => string {
  const secrets = [credentials?.accessKeySecret, credentials?.securityToken].filter(
    (secret) => secret !== undefined,
  );
  // A token appears once encoded in a V2 query and twice in its string to sign.
  const forms = secrets.flatMap((secret) => {
    const once = percentEncode(secret);
    return [secret, once, percentEncode(once), JSON.stringify(secret).slice(1, -1)];
  });
  return (text) => {
    let clean = text.replace(AUTHORIZATION, `ACS3-HMAC-SHA256 ${REPLACEMENT}`);
    for (const form of forms) clean = clean.replaceAll(form, REPLACEMENT);
    return clean;
  };
}

/** Keeps a harmless cause as it is and replaces one that would show something by an error with the text cleaned. */
function redactCause(cause: unknown, clean: (text: string) => string): unknown {
  if (cause === undefined) return undefined;
  const shown = show(cause);
  if (shown !== UNPRINTABLE && clean(shown) === shown) return cause;
  const copy = new Error(clean(cause instanceof Error ? cause.message : shown));
  if (cause instanceof Error) {
    copy.name = cause.name;
    if (cause.stack !== undefined) copy.stack = clean(cause.stack);
  }
  return copy;
}

function show(value: unknown): string {
  try {
    return inspect(value, {
      depth: 8,
      showHidden: true,
      maxArrayLength: null,
      maxStringLength: null,
    });
  } catch {
    return UNPRINTABLE;
  }
}
