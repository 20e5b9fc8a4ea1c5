import { expect, test } from "vitest";
import { networkFailure } from "./network-failure.js";

const coded = (code: string): Error => Object.assign(new Error("text"), { code });

test.each([
  ["ECONNREFUSED", "transport", "ConnectionRefused"],
  ["ENOTFOUND", "transport", "HostNotFound"],
  ["EAI_AGAIN", "transport", "HostNotFound"],
  ["EHOSTUNREACH", "transport", "HostUnreachable"],
  ["ENETUNREACH", "transport", "HostUnreachable"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout", "ConnectTimeout"],
  ["ETIMEDOUT", "timeout", "ConnectTimeout"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "transport", "TlsFailure"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "transport", "TlsFailure"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "transport", "TlsFailure"],
  ["CERT_HAS_EXPIRED", "transport", "TlsFailure"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "transport", "TlsFailure"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "transport", "TlsFailure"],
])("%s happens while connecting: nothing was sent", (code, kind, wanted) => {
  const wrapped = new TypeError("fetch failed", { cause: coded(code) });
  const aggregate = new AggregateError([coded(code), coded("OTHER")]);
  for (const error of [coded(code), wrapped, aggregate]) {
    expect(networkFailure(error, undefined).details).toMatchObject({
      kind,
      code: wanted,
      sent: "no",
      cause: error,
    });
  }
});

test.each([
  ["UND_ERR_HEADERS_TIMEOUT", "timeout", "HeadersTimeout"],
  ["UND_ERR_BODY_TIMEOUT", "timeout", "BodyTimeout"],
  ["UND_ERR_SOCKET", "transport", "ConnectionLost"],
  ["ECONNRESET", "transport", "ConnectionLost"],
  ["EPIPE", "transport", "ConnectionLost"],
  ["HPE_INVALID_CONSTANT", "transport", "InvalidHttp"],
  ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "transport", "AnswerTooLarge"],
])("%s may happen after sending", (code, kind, wanted) => {
  expect(networkFailure(coded(code), undefined).details).toMatchObject({
    kind,
    code: wanted,
    sent: "maybe",
  });
  expect(networkFailure(coded(code), "yes", { status: 200 }).details).toMatchObject({
    kind,
    code: wanted,
    sent: "yes",
    status: 200,
  });
});

test("what the transport saw wins over what a code suggests", () => {
  expect(networkFailure(coded("ECONNRESET"), "no").details).toMatchObject({
    code: "ConnectFailed",
    sent: "no",
  });
  expect(networkFailure(coded("ETIMEDOUT"), "maybe").details).toMatchObject({
    kind: "transport",
    code: "ConnectionLost",
    sent: "maybe",
  });
});

test("an error without a code is told by its message", () => {
  expect(networkFailure(new Error("boom"), undefined).details).toMatchObject({
    code: "ConnectionLost",
    sent: "maybe",
    message: "the connection broke before the answer was complete: boom",
  });
  expect(networkFailure("boom", undefined).details.sent).toBe("maybe");
});
