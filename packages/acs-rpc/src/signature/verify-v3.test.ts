import { expect, test } from "vitest";
import type { Credentials, LookupSecret } from "./access-key.js";
import { signV3 } from "./sign-v3.js";
import { type ReceivedRequest, verifyV3 } from "./verify-v3.js";

const now = Date.UTC(2026, 0, 1);
const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
const lookup = (id: string): string | undefined => (id === "id" ? "secret" : undefined);

function signed(
  keys: Credentials = credentials,
  date: number = now,
): { method: string; url: string; headers: Record<string, string> } {
  const { headers, canonicalQuery } = signV3(
    {
      method: "POST",
      host: "cbn.aliyuncs.com",
      action: "DescribeCens",
      version: "2017-09-12",
      parameters: [["Name", "a*b c"]],
      headers: { accept: "application/json" },
    },
    keys,
    { date, nonce: "nonce-1" },
  );
  return { method: "POST", url: `/?${canonicalQuery}`, headers: { ...headers } };
}

function withHeader(name: string, value: string | undefined): ReceivedRequest {
  const { method, url, headers } = signed();
  return { method, url, headers: { ...headers, [name]: value } };
}

function withAuthorization(edit: (header: string) => string): ReceivedRequest {
  return withHeader("authorization", edit(signed().headers["authorization"] ?? ""));
}

test("accepts what signV3 signs and tells what was signed", () => {
  expect(verifyV3(signed(), lookup, { now })).toEqual({
    ok: true,
    accessKeyId: "id",
    action: "DescribeCens",
    version: "2017-09-12",
    nonce: "nonce-1",
    date: now,
    validUntil: now + 900_000,
  });
});

test("takes the decoded query of a server that has read it, and judges by that", () => {
  const request = signed();
  const parameters = [["Name", "a*b c"]] as const;
  expect(verifyV3({ ...request, parameters }, lookup, { now })).toEqual(
    verifyV3(request, lookup, { now }),
  );
  const other = [["Name", "b"]] as const;
  expect(verifyV3({ ...request, parameters: other }, lookup, { now })).toMatchObject({
    ok: false,
    code: "SignatureDoesNotMatch",
  });
});

test("accepts the request however its query was encoded and its headers were handed over", () => {
  const request = signed();
  const variants: ReceivedRequest[] = [
    { ...request, url: "/?Name=a*b+c" },
    { ...request, url: "/?Name=%61%2ab%20c" },
    { ...request, url: "https://cbn.aliyuncs.com?Name=a*b%20c" },
    { ...request, headers: new Headers(request.headers) },
    {
      ...request,
      headers: Object.entries(request.headers).map(
        ([name, value]) => [name.toUpperCase(), ` ${value} `] as const,
      ),
    },
    { ...request, body: "" },
    withAuthorization((header) => header.replaceAll(",", ", ")),
  ];
  expect(variants.map((each) => verifyV3(each, lookup, { now }).ok)).toEqual(
    variants.map(() => true),
  );
});

test("a client that signs its headers in an order of its own is verified in that order", () => {
  const order = ["x-acs-version", "x-acs-action", "x-acs-date", "x-acs-signature-nonce", "host"];
  const request = withAuthorization((header) =>
    header.replace(/SignedHeaders=[^,]+/, `SignedHeaders=${order.join(";")}`),
  );
  const refused = verifyV3(request, lookup, { now });
  expect(refused.ok ? undefined : refused.canonicalRequest).toBe(
    [
      "POST",
      "/",
      "Name=a%2Ab%20c",
      "x-acs-version:2017-09-12",
      "x-acs-action:DescribeCens",
      "x-acs-date:2026-01-01T00:00:00Z",
      "x-acs-signature-nonce:nonce-1",
      "host:cbn.aliyuncs.com",
      "",
      order.join(";"),
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ].join("\n"),
  );
});

test.each<[string, ReceivedRequest, string, string]>([
  [
    "no Authorization",
    withHeader("authorization", undefined),
    "IncompleteSignature",
    "Authorization",
  ],
  [
    "another algorithm",
    withAuthorization((h) => h.replace("SHA256", "SM3")),
    "InvalidSignatureMethod",
    "ACS3-HMAC-SHA256",
  ],
  [
    "no Credential",
    withAuthorization((h) => h.replace("Credential=id,", "")),
    "IncompleteSignature",
    "Credential",
  ],
  [
    "no Signature",
    withAuthorization((h) => h.replace(/,Signature=.*/, "")),
    "IncompleteSignature",
    "Signature",
  ],
  [
    "empty Signature",
    withAuthorization((h) => h.replace(/Signature=[0-9a-f]+$/, "Signature=")),
    "IncompleteSignature",
    "Signature",
  ],
  [
    "no SignedHeaders",
    withAuthorization((h) => h.replace(/SignedHeaders=[^,]+,/, "")),
    "IncompleteSignature",
    "SignedHeaders",
  ],
  [
    "unsigned nonce",
    withAuthorization((h) => h.replace("x-acs-signature-nonce;", "")),
    "IncompleteSignature",
    "x-acs-signature-nonce",
  ],
  [
    "unsigned host",
    withAuthorization((h) => h.replace("=host;", "=")),
    "IncompleteSignature",
    "host",
  ],
  [
    "signed header not sent",
    withHeader("x-acs-version", undefined),
    "IncompleteSignature",
    "x-acs-version",
  ],
  [
    "unsigned token",
    withHeader("x-acs-security-token", "t"),
    "IncompleteSignature",
    "x-acs-security-token",
  ],
  [
    "date with milliseconds",
    withHeader("x-acs-date", "2026-01-01T00:00:00.000Z"),
    "InvalidTimeStamp.Format",
    "x-acs-date",
  ],
  ["date in words", withHeader("x-acs-date", "now"), "InvalidTimeStamp.Format", "x-acs-date"],
  ["date too old", signed(credentials, now - 900_001), "InvalidTimeStamp.Expired", "x-acs-date"],
  [
    "date too far ahead",
    signed(credentials, now + 901_000),
    "InvalidTimeStamp.Expired",
    "x-acs-date",
  ],
  [
    "unknown id",
    signed({ accessKeyId: "other", accessKeySecret: "secret" }),
    "InvalidAccessKeyId.NotFound",
    '"other"',
  ],
  [
    "wrong secret",
    signed({ accessKeyId: "id", accessKeySecret: "wrong" }),
    "SignatureDoesNotMatch",
    "secret",
  ],
  ["another query", { ...signed(), url: "/?Name=a*b%20d" }, "SignatureDoesNotMatch", ""],
  ["another path", { ...signed(), url: "/x?Name=a*b%20c" }, "SignatureDoesNotMatch", ""],
  ["another method", { ...signed(), method: "GET" }, "SignatureDoesNotMatch", ""],
  ["another action", withHeader("x-acs-action", "DeleteCen"), "SignatureDoesNotMatch", ""],
  [
    "a body that was not signed",
    { ...signed(), body: "x" },
    "SignatureDoesNotMatch",
    "x-acs-content-sha256",
  ],
  ["shorter signature", withAuthorization((h) => h.slice(0, -1)), "SignatureDoesNotMatch", ""],
  [
    "signature in capitals",
    withAuthorization((h) => h.replace(/[0-9a-f]+$/, (hex) => hex.toUpperCase())),
    "SignatureDoesNotMatch",
    "",
  ],
])("refuses: %s", (_, request, code, named) => {
  const verdict = verifyV3(request, lookup, { now });
  expect(verdict).toMatchObject({
    ok: false,
    code,
    status: code === "InvalidAccessKeyId.NotFound" ? 404 : 400,
  });
  expect(verdict.ok ? "" : verdict.message).toContain(named);
});

test("the edges of the date window are inside, and it can be set", () => {
  expect(verifyV3(signed(credentials, now - 900_000), lookup, { now }).ok).toBe(true);
  expect(verifyV3(signed(credentials, now + 900_000), lookup, { now }).ok).toBe(true);
  expect(
    verifyV3(signed(credentials, now - 2_000), lookup, { now, windowMs: 1_000 }),
  ).toMatchObject({ code: "InvalidTimeStamp.Expired" });
});

function codeOf(keys: Credentials, known: ReturnType<LookupSecret>): string {
  const verdict = verifyV3(signed(keys), () => known, { now });
  return verdict.ok ? "ok" : verdict.code;
}

test("temporary keys need their token, others must not bring one, disabled ones are refused", () => {
  const sts = { ...credentials, securityToken: "token" };
  const record = { accessKeySecret: "secret", securityToken: "token" };
  expect(codeOf(sts, record)).toBe("ok");
  expect(codeOf({ ...sts, securityToken: "tokem" }, record)).toBe("InvalidSecurityToken.Malformed");
  expect(codeOf(credentials, record)).toBe("InvalidSecurityToken.Malformed");
  expect(codeOf(sts, "secret")).toBe("InvalidSecurityToken.MismatchWithAccessKey");
  expect(codeOf(credentials, { accessKeySecret: "secret", inactive: true })).toBe(
    "InvalidAccessKeyId.Inactive",
  );
});

test("no message holds the secret or the token", () => {
  const verdict = verifyV3(
    signed({ accessKeyId: "id", accessKeySecret: "hidden-1", securityToken: "hidden-2" }),
    () => ({ accessKeySecret: "hidden-3", securityToken: "hidden-2" }),
    { now },
  );
  expect(verdict.ok ? "" : verdict.message).not.toContain("hidden");
});
