import { expect, test } from "vitest";
import { computeV2 } from "./compute-v2.js";
import { parseQuery } from "./parse-query.js";
import { signV2 } from "./sign-v2.js";
import { verifyV2 } from "./verify-v2.js";

const now = Date.UTC(2026, 0, 1);
const lookup = (id: string): string | undefined => (id === "id" ? "secret" : undefined);

function signed(edit: (pairs: Map<string, string>) => void = () => undefined): [string, string][] {
  const { parameters } = signV2(
    {
      method: "POST",
      action: "DescribeCens",
      version: "2017-09-12",
      parameters: [["Name", "a*b c"]],
    },
    { accessKeyId: "id", accessKeySecret: "secret" },
    { date: now, nonce: "nonce-1" },
  );
  const pairs = new Map(parameters);
  edit(pairs);
  return [...pairs];
}

function resigned(edit: (pairs: Map<string, string>) => void): [string, string][] {
  const pairs = new Map(signed(edit));
  pairs.set("Signature", computeV2("POST", pairs, "secret").signature);
  return [...pairs];
}

test("signV2 adds the common parameters and verifyV2 accepts them", () => {
  const parameters = signed();
  expect(parameters.filter(([name]) => name !== "Signature")).toEqual([
    ["Name", "a*b c"],
    ["AccessKeyId", "id"],
    ["Action", "DescribeCens"],
    ["Format", "JSON"],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureNonce", "nonce-1"],
    ["SignatureVersion", "1.0"],
    ["Timestamp", "2026-01-01T00:00:00Z"],
    ["Version", "2017-09-12"],
  ]);
  expect(verifyV2({ method: "POST", parameters }, lookup, { now })).toEqual({
    ok: true,
    accessKeyId: "id",
    action: "DescribeCens",
    version: "2017-09-12",
    nonce: "nonce-1",
    date: now,
    validUntil: now + 900_000,
  });
});

test("both official vectors verify, as query strings on the wire", () => {
  const rest =
    "Format=XML&AccessKeyId=testid&Action=DescribeRegions&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0";
  const queries = [
    `Timestamp=2016-02-23T12%3A46%3A24Z&${rest}&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D`,
    `TimeStamp=2016-02-23T12%3A46%3A24Z&${rest}&Signature=CT9X0VtwR86fNWSnsc6v8YGOjuE%3D`,
  ];
  const verdicts = queries.map((query) =>
    verifyV2({ method: "GET", parameters: parseQuery(query) }, () => "testsecret", {
      now: Date.UTC(2016, 1, 23, 12, 50),
    }),
  );
  expect(verdicts.map((verdict) => verdict.ok)).toEqual([true, true]);
});

test("an STS token is a signed parameter", () => {
  const { parameters } = signV2(
    { method: "GET", action: "A", version: "V", parameters: [], format: "XML" },
    { accessKeyId: "id", accessKeySecret: "secret", securityToken: "t/+=" },
    { date: now, nonce: "n" },
  );
  const record = { accessKeySecret: "secret", securityToken: "t/+=" };
  expect(verifyV2({ method: "GET", parameters }, () => record, { now }).ok).toBe(true);
  expect(verifyV2({ method: "GET", parameters }, lookup, { now })).toMatchObject({
    code: "InvalidSecurityToken.MismatchWithAccessKey",
  });
});

test.each<[string, [string, string][], string, string]>([
  ...[
    "AccessKeyId",
    "Action",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "Timestamp",
    "Version",
  ].map((name): [string, [string, string][], string, string] => [
    `no ${name}`,
    signed((pairs) => void pairs.delete(name)),
    "IncompleteSignature",
    name,
  ]),
  [
    "HMAC-SHA256",
    resigned((pairs) => void pairs.set("SignatureMethod", "HMAC-SHA256")),
    "InvalidSignatureMethod",
    "HMAC-SHA1",
  ],
  [
    "version 2.0",
    resigned((pairs) => void pairs.set("SignatureVersion", "2.0")),
    "InvalidSignatureMethod",
    "1.0",
  ],
  [
    "local time",
    resigned((pairs) => void pairs.set("Timestamp", "2026-01-01 00:00:00")),
    "InvalidTimeStamp.Format",
    "Timestamp",
  ],
  [
    "old",
    resigned((pairs) => void pairs.set("Timestamp", "2025-12-31T23:44:59Z")),
    "InvalidTimeStamp.Expired",
    "Timestamp",
  ],
  [
    "unknown id",
    resigned((pairs) => void pairs.set("AccessKeyId", "other")),
    "InvalidAccessKeyId.NotFound",
    "other",
  ],
  [
    "another value",
    signed((pairs) => void pairs.set("Name", "x")),
    "SignatureDoesNotMatch",
    "secret",
  ],
  [
    "an added value",
    signed((pairs) => void pairs.set("Extra", "x")),
    "SignatureDoesNotMatch",
    "secret",
  ],
])("refuses: %s", (_, parameters, code, named) => {
  const verdict = verifyV2({ method: "POST", parameters }, lookup, { now });
  expect(verdict).toMatchObject({ ok: false, code });
  expect(verdict.ok ? "" : verdict.message).toContain(named);
});

test("refuses another method than the one signed", () => {
  expect(verifyV2({ method: "GET", parameters: signed() }, lookup, { now })).toMatchObject({
    code: "SignatureDoesNotMatch",
  });
});
