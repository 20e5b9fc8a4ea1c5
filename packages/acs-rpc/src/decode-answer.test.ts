import { expect, test } from "vitest";
import { decodeAnswer } from "./decode-answer.js";

const date = "Mon, 23 Nov 2026 01:37:55 GMT";

function decode(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): ReturnType<typeof decodeAnswer> {
  return decodeAnswer(
    {
      status,
      headers: { date, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    (text) => text.replaceAll("hidden", "[redacted]"),
  );
}

test.each([
  [{ RequestId: "R", TotalCount: 0 }, "R"],
  [{ requestId: "R" }, "R"],
  [{}, "H"],
  [{ RequestId: "R", Code: "OK", Message: "OK", BizId: "1" }, "R"],
  [{ RequestId: "R", Code: "OK", Message: "OK" }, "R"],
  [{ RequestId: "R", Code: 200, Success: true }, "R"],
  [{ RequestId: "R", Code: "cn-hangzhou", Name: "documented results have a code too" }, "R"],
])("200 with %j is a result", (body, requestId) => {
  expect(decode(200, body, { "x-acs-request-id": "H" })).toEqual({
    ok: true,
    output: body,
    requestId,
  });
});

test("an error envelope becomes a service failure with everything it says", () => {
  const detail = {
    AuthAction: "cen:DescribeCens",
    AuthPrincipalDisplayName: "alice",
    AuthPrincipalOwnerId: "1",
    AuthPrincipalType: "SubUser",
    EncodedDiagnosticMessage: "encoded",
    NoPermissionType: "ImplicitDeny",
    PolicyType: "AccountLevelIdentityBasedPolicy",
  };
  const body = {
    RequestId: "R",
    HostId: "h",
    Code: "Forbidden.RAM",
    Message: "m",
    Recommend: "https://x",
    AccessDeniedDetail: detail,
  };
  expect(decode(403, body, { "x-acs-retry-after": "1500" })).toEqual({
    ok: false,
    failure: {
      kind: "service",
      code: "Forbidden.RAM",
      message: "m",
      serviceMessage: "m",
      status: 403,
      requestId: "R",
      recommend: "https://x",
      accessDenied: {
        action: "cen:DescribeCens",
        principalName: "alice",
        principalOwnerId: "1",
        principalType: "SubUser",
        diagnosticMessage: "encoded",
        noPermissionType: "ImplicitDeny",
        policyType: "AccountLevelIdentityBasedPolicy",
      },
      sent: "yes",
      serverDate: Date.UTC(2026, 10, 23, 1, 37, 55),
      retryAfterMs: 1_500,
    },
  });
});

test.each([
  ["lower camel case", 400, { requestId: "R", code: "C", message: "m" }, "C"],
  ["a numeric code", 500, { RequestId: "R", Code: 500 }, "500"],
  [
    "200 and nothing but an envelope",
    200,
    { RequestId: "R", Code: "C", Message: "m", Data: null },
    "C",
  ],
  [
    "200 that says it is no success",
    200,
    { RequestId: "R", Code: "C", Success: false, Data: [] },
    "C",
  ],
])("%s is a service failure", (_, status, body, code) => {
  expect(decode(status, body)).toMatchObject({
    ok: false,
    failure: { kind: "service", code, status, requestId: "R", sent: "yes" },
  });
});

test.each([
  [
    "an HTML page",
    502,
    "<html>\r\n  <h1>Bad \u0000 Gateway</h1>",
    {},
    "NotJson",
    'the answer is not JSON: "<html> <h1>Bad Gateway</h1>"',
  ],
  ["nothing", 200, "", {}, "NotJson", "the answer is not JSON: it is empty"],
  ["a list", 200, "[1]", {}, "UnexpectedAnswer", 'the answer is no JSON object: "[1]"'],
  ["null", 200, "null", {}, "UnexpectedAnswer", 'the answer is no JSON object: "null"'],
  [
    "an error without code",
    500,
    "{}",
    {},
    "UnexpectedAnswer",
    'the answer has no error code: "{}"',
  ],
  [
    "gzip",
    200,
    "x",
    { "content-encoding": "gzip" },
    "UnsupportedEncoding",
    "the answer is encoded as gzip, which was not asked for",
  ],
])("%s is a decode failure with a reason", (_, status, body, headers, code, message) => {
  expect(decode(status, body, { ...headers, "x-acs-request-id": "H" })).toMatchObject({
    ok: false,
    failure: {
      kind: "decode",
      code,
      message,
      status,
      requestId: "H",
      sent: "yes",
      serverDate: Date.UTC(2026, 10, 23, 1, 37, 55),
    },
  });
});

test("only the beginning of a page is quoted", () => {
  const decoded = decode(502, "x".repeat(10_000));
  expect(decoded.ok ? "" : decoded.failure.message).toBe(
    `the answer is not JSON: "${"x".repeat(160)}…"`,
  );
});

test("secrets are removed before text is cut, and the parser's message is dropped if it quotes one", () => {
  const decoded = decode(200, `${"x".repeat(157)}hidden`);
  expect(decoded.ok ? undefined : [decoded.failure.message, decoded.failure.cause]).toEqual([
    `the answer is not JSON: "${"x".repeat(157)}[re…"`,
    undefined,
  ]);
});

test.each([
  ["one line", "one line"],
  ["first:\nsecond\nhidden", "first:…"],
  ["first\r\n", "first"],
  ["a".repeat(400), `${"a".repeat(300)}…`],
])("of the service's text %j the message has %j, and the whole is kept", (text, wanted) => {
  const decoded = decode(400, { Code: "SignatureDoesNotMatch", Message: text });
  expect(decoded).toMatchObject({
    ok: false,
    failure: { message: wanted, serviceMessage: text.replace("hidden", "[redacted]") },
  });
});
