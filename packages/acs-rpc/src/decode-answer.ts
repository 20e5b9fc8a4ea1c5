import {
  accessDenied,
  envelopeCode,
  envelopeText,
  isErrorEnvelope,
  isRecord,
  type Json,
} from "./error-envelope.js";
import type { Failure } from "./failure.js";
import { serverDate } from "./server-date.js";
import type { TransportResponse } from "./transport.js";

/** What an answer amounts to. */
export type Decoded =
  | { readonly ok: true; readonly output: object; readonly requestId: string | undefined }
  | { readonly ok: false; readonly failure: Failure };

const EXCERPT_LENGTH = 160;
/** Longer than any sentence of the service's error catalogue. */
const LINE_LENGTH = 300;

/**
 * Reads an answer: the output of the operation, the service's error envelope, or something that is neither. `clean` removes
 * secrets from what is quoted; it must see the whole text, because a secret cut in two is not found any more.
 */
export function decodeAnswer(
  response: TransportResponse,
  clean: (text: string) => string,
): Decoded {
  const encoding = header(response, "content-encoding");
  if (encoding !== undefined && encoding !== "identity") {
    return broken(
      response,
      "UnsupportedEncoding",
      `is encoded as ${encoding}, which was not asked for`,
      undefined,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(response.body);
  } catch (cause) {
    const body = clean(response.body);
    // The engine's message quotes the text around the fault.
    return broken(
      response,
      "NotJson",
      `is not JSON: ${excerpt(body)}`,
      body === response.body ? cause : undefined,
    );
  }
  if (!isRecord(json)) {
    return broken(
      response,
      "UnexpectedAnswer",
      `is no JSON object: ${excerpt(clean(response.body))}`,
      undefined,
    );
  }
  if (response.status >= 200 && response.status < 300 && !isErrorEnvelope(json)) {
    return { ok: true, output: json, requestId: requestId(response, json) };
  }
  const code = envelopeCode(json);
  if (code === undefined) {
    return broken(
      response,
      "UnexpectedAnswer",
      `has no error code: ${excerpt(clean(response.body))}`,
      undefined,
    );
  }
  return { ok: false, failure: serviceFailure(response, json, code, clean) };
}

function serviceFailure(
  response: TransportResponse,
  envelope: Json,
  code: string,
  clean: (text: string) => string,
): Failure {
  const retryAfter = Number(header(response, "x-acs-retry-after") ?? Number.NaN);
  const said = envelopeText(envelope, "Message");
  const serviceMessage = said === undefined ? undefined : clean(said);
  return {
    kind: "service",
    code,
    message:
      serviceMessage === undefined ? "the service gave no message" : firstLine(serviceMessage),
    serviceMessage,
    status: response.status,
    requestId: requestId(response, envelope),
    recommend: envelopeText(envelope, "Recommend"),
    accessDenied: accessDenied(envelope),
    sent: "yes",
    serverDate: serverDate(response.headers["date"]),
    retryAfterMs: retryAfter >= 0 ? retryAfter : undefined,
  };
}

/** What of a text stands in an error's message. */
function firstLine(text: string): string {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const short = line.slice(0, LINE_LENGTH).trimEnd();
  return short.length === text.trim().length ? short : `${short}…`;
}

function broken(response: TransportResponse, code: string, what: string, cause: unknown): Decoded {
  return {
    ok: false,
    failure: {
      kind: "decode",
      code,
      message: `the answer ${what}`,
      status: response.status,
      requestId: header(response, "x-acs-request-id"),
      sent: "yes",
      serverDate: serverDate(response.headers["date"]),
      cause,
    },
  };
}

function requestId(response: TransportResponse, json: Json): string | undefined {
  return envelopeText(json, "RequestId") ?? header(response, "x-acs-request-id");
}

function header(response: TransportResponse, name: string): string | undefined {
  const value = response.headers[name];
  return typeof value === "string" ? value : value?.[0];
}

function excerpt(body: string): string {
  const line = body
    .slice(0, EXCERPT_LENGTH * 2)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (line === "") return "it is empty";
  return JSON.stringify(line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line);
}
