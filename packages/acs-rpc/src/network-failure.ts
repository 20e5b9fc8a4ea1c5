import type { AttemptTimings } from "./attempt-timings.js";
import type { Sent } from "./sent.js";
import { TransportFailure } from "./transport-failure.js";

interface Failing {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

interface Cause {
  readonly code: string;
  readonly kind: "transport" | "timeout";
  readonly text: string;
  /** Can only happen before the first byte of the request leaves. */
  readonly connecting: boolean;
}

const CAUSES: readonly [pattern: RegExp, cause: Cause][] = [
  [/^ECONNREFUSED$/, transport("ConnectionRefused", "nothing listens at the endpoint", true)],
  [/^(ENOTFOUND|EAI_\w+)$/, transport("HostNotFound", "the host name could not be resolved", true)],
  [
    /^(EHOST|ENET)(UNREACH|DOWN)$/,
    transport("HostUnreachable", "no route leads to the host", true),
  ],
  [
    /^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/,
    timeout("ConnectTimeout", "no connection in time", true),
  ],
  [
    /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|UNABLE_TO_|HOSTNAME_MISMATCH$|DEPTH_ZERO_|SELF_SIGNED_|CERT_|INVALID_CA$)/,
    transport("TlsFailure", "TLS could not be set up", true),
  ],
  [/^UND_ERR_HEADERS_TIMEOUT$/, timeout("HeadersTimeout", "no answer in time", false)],
  [/^UND_ERR_BODY_TIMEOUT$/, timeout("BodyTimeout", "the answer stalled", false)],
  [
    /^(HPE_|UND_ERR_HEADERS_OVERFLOW$|Z_(DATA|BUF)_ERROR$)/,
    transport("InvalidHttp", "the answer is not valid HTTP", false),
  ],
  [
    /^UND_ERR_RES_EXCEEDED_MAX_SIZE$/,
    transport("AnswerTooLarge", "the answer exceeds the size limit", false),
  ],
  [/^UND_ERR_(CLOSED|DESTROYED)$/, transport("ClientClosed", "the client was closed", true)],
];

const NOT_CONNECTED = transport("ConnectFailed", "the connection could not be made", true);
const LOST = transport(
  "ConnectionLost",
  "the connection broke before the answer was complete",
  false,
);

/**
 * Describes an error of the network. `sent` is what the transport observed; one that observes nothing leaves it out, and
 * then only an error that cannot happen after connecting counts as "no".
 */
export function networkFailure(
  error: unknown,
  sent: Sent | undefined,
  head: {
    status?: number | undefined;
    serverDate?: number | undefined;
    timings?: AttemptTimings | undefined;
  } = {},
): TransportFailure {
  const code = networkCode(error);
  const known = CAUSES.find(([pattern]) => pattern.test(code))?.[1];
  // A code that belongs to connecting says nothing once the request has left: the socket failed later with the same code.
  const cause =
    known === undefined || (known.connecting && sent !== undefined && sent !== "no")
      ? undefined
      : known;
  const { kind, code: ownCode, text, connecting } = cause ?? (sent === "no" ? NOT_CONNECTED : LOST);
  return new TransportFailure({
    kind,
    code: ownCode,
    sent: sent ?? (connecting ? "no" : "maybe"),
    message:
      code !== ""
        ? `${text} (${code})`
        : error instanceof Error
          ? `${text}: ${error.message}`
          : text,
    ...head,
    cause: error,
  });
}

/** Node's or undici's code of an error, looked for in its causes and in the first of several errors. */
function networkCode(error: unknown): string {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === "object" && current !== null; depth++) {
    const { name, code, cause, errors } = current as Failing;
    // Undici's parser has no code for an answer that is not HTTP at all.
    if (name === "HTTPParserError") return "HPE_";
    if (typeof code === "string" && code !== "") return code;
    current = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return "";
}

function transport(code: string, text: string, connecting: boolean): Cause {
  return { kind: "transport", code, text, connecting };
}

function timeout(code: string, text: string, connecting: boolean): Cause {
  return { kind: "timeout", code, text, connecting };
}
