import { expect, test } from "vitest";
import { call, send, v2Request, v3Request } from "./support/call.js";
import { hour, minute, plan, start, world } from "./support/world.js";

const describe = "DescribeCenBandwidthPackages";

test("every answer carries request id, the emulator's date and JSON", async () => {
  const emulator = world([]);
  expect((await call(emulator, describe)).headers.get("date")).toBe(
    "Sat, 10 Jan 2026 12:00:00 GMT",
  );
  emulator.clock.advance(90 * minute);
  for (const action of [describe, "Nonsense"]) {
    const { headers, body } = await call(emulator, action);
    expect(headers.get("x-acs-request-id")).toBe(body["RequestId"]);
    expect(headers.get("date")).toBe("Sat, 10 Jan 2026 13:30:00 GMT");
    expect(headers.get("content-type")).toBe("application/json;charset=utf-8");
  }
});

test("the error envelope is the service's", async () => {
  const { status, body } = await call(world([]), describe, { PageSize: "51" });
  expect(status).toBe(400);
  expect(body).toEqual({
    RequestId: expect.stringMatching(/^[\dA-F-]{36}$/),
    HostId: "cbn.aliyuncs.com",
    Code: "InvalidParameter",
    Message: expect.stringContaining("PageSize"),
    Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidParameter&product=Cbn&requestId=${String(body["RequestId"])}`,
  });
});

test.each(["GET", "POST"] as const)("parameters travel in the query of a %s", async (method) => {
  const { body } = await call(world([]), describe, { PageSize: "7" }, { method });
  expect(body["PageSize"]).toBe(7);
});

test("parameters travel in a form body too", async () => {
  const { body } = await call(
    world([]),
    describe,
    { PageNumber: "2" },
    { form: { PageSize: "7" } },
  );
  expect([body["PageNumber"], body["PageSize"]]).toEqual([2, 7]);
});

test.each(["GET", "POST"] as const)("a V2 %s is served", async (method) => {
  const emulator = world([plan("bwp", { Name: "a b*c~d'(e)!+&=%/ä中😀" })]);
  const parameters = { "Filter.1.Key": "Name", "Filter.1.Value.1": "a b*c~d'(e)!+&=%/ä中😀" };
  const { status, body } = await send(
    emulator,
    v2Request(emulator, describe, parameters, { method }),
  );
  expect([status, body["TotalCount"]]).toEqual([200, 1]);
  expect(emulator.ledger.requests.at(-1)?.signature).toBe("v2");
});

test("a V2 request names its operation in parameters, whatever its headers say", async () => {
  const emulator = world([]);
  const sent = v2Request(emulator, describe);
  const headers = { "x-acs-action": "Nonsense", "x-acs-version": "1999-01-01" };
  expect((await send(emulator, { ...sent, headers })).status).toBe(200);
});

test("a V3 request names its operation in headers, whatever its parameters say", async () => {
  const emulator = world([]);
  const parameters = { Action: describe, Version: "2017-09-12" };
  const { headers, ...rest } = v3Request(emulator, describe, parameters);
  const { "x-acs-action": _, ...without } = headers;
  const { body } = await send(emulator, { ...rest, headers: without });
  expect(body["Code"]).toBe("MissingAction");
});

test("a V2 security token is checked", async () => {
  const key = { accessKeyId: "sts", accessKeySecret: "secret", securityToken: "token" };
  const emulator = world([], { accessKeys: [key] });
  const good = await send(emulator, v2Request(emulator, describe, {}, { credentials: key }));
  expect(good.status).toBe(200);
  const wrong = { ...key, securityToken: "other" };
  const bad = await send(emulator, v2Request(emulator, describe, {}, { credentials: wrong }));
  expect(bad.body["Code"]).toBe("InvalidSecurityToken.Malformed");
});

test("the date window moves with the emulator's clock", async () => {
  const emulator = world([]);
  emulator.clock.advance(hour);
  const old = await call(emulator, describe, {}, { date: start });
  expect(old.body["Code"]).toBe("InvalidTimeStamp.Expired");
  const fresh = await call(emulator, describe, {}, { date: start + hour });
  expect(fresh.status).toBe(200);
});

test("the date window can be set", async () => {
  const emulator = world([], { timeWindowMs: 2 * hour });
  expect((await call(emulator, describe, {}, { date: start - 2 * hour })).status).toBe(200);
});

test("a nonce is used up by a good signature only, and per key", async () => {
  const keys = [
    { accessKeyId: "a", accessKeySecret: "a-secret" },
    { accessKeyId: "b", accessKeySecret: "b-secret" },
  ];
  const emulator = world([], { accessKeys: keys });
  const forged = { accessKeyId: "a", accessKeySecret: "guess" };
  const code = async (credentials: { accessKeyId: string; accessKeySecret: string }) =>
    (await call(emulator, describe, {}, { credentials, nonce: "n" })).body["Code"];
  expect(await code(forged)).toBe("SignatureDoesNotMatch");
  expect(await code(keys[0]!)).toBeUndefined();
  expect(await code(keys[0]!)).toBe("SignatureNonceUsed");
  expect(await code(keys[1]!)).toBeUndefined();
});

test("a wrong signature is answered with what the emulator signed", async () => {
  const emulator = world([]);
  const { accessKeyId } = emulator;
  const { body } = await call(
    emulator,
    describe,
    { PageSize: "7" },
    {
      credentials: { accessKeyId, accessKeySecret: "wrong" },
    },
  );
  const [sentence, announcement, ...signed] = String(body["Message"]).split("\n");
  expect([sentence, announcement]).toEqual([
    "The signature computed by the server is another one: check the secret and what was signed.",
    "The emulator signed:",
  ]);
  expect(signed.slice(0, 4)).toEqual(["POST", "/", "PageSize=7", "host:emulator.test"]);
});

test("no secret and no token is ever in an answer or in the ledger", async () => {
  const key = { accessKeyId: "sts", accessKeySecret: "the-secret", securityToken: "the-token" };
  const emulator = world([], { accessKeys: [key] });
  const forged = { ...key, accessKeySecret: "the-guess" };
  const answers = [
    await call(emulator, describe),
    await call(emulator, describe, {}, { credentials: key }),
    await call(emulator, describe, {}, { credentials: forged }),
    await send(emulator, v2Request(emulator, describe, {}, { credentials: key })),
    await send(emulator, v2Request(emulator, describe, {}, { credentials: forged })),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 200, 400, 200, 400]);
  const seen = JSON.stringify([answers.map(({ body }) => body), emulator.ledger]);
  expect(seen).not.toMatch(/the-secret|the-token|the-guess/);
});

test("the ledger keeps every request with its verdict", async () => {
  const emulator = world([]);
  const good = await call(emulator, describe, { PageSize: "7", Colour: "red" }, { method: "GET" });
  const bad = await call(emulator, "Nonsense", { PageSize: "7" });
  expect(emulator.ledger.requests).toEqual([
    {
      requestId: good.body["RequestId"],
      at: start,
      method: "GET",
      action: describe,
      accessKeyId: emulator.accessKeyId,
      signature: "v3",
      parameters: [
        ["Colour", "red"],
        ["PageSize", "7"],
      ],
      unread: ["Colour"],
      status: 200,
      code: undefined,
      cause: undefined,
    },
    {
      requestId: bad.body["RequestId"],
      at: start,
      method: "POST",
      action: "Nonsense",
      accessKeyId: undefined,
      signature: "v3",
      parameters: [],
      unread: [],
      status: 404,
      code: "InvalidApi.NotFound",
      cause: undefined,
    },
  ]);
});

test("a fetch request without a Host header has its URL's", async () => {
  const emulator = world([]);
  const { headers, ...rest } = v3Request(emulator, describe);
  const { host: _, ...without } = headers;
  expect((await send(emulator, { ...rest, headers: without })).status).toBe(200);
});

test("parameters every official client carries along are no unread ones", async () => {
  const emulator = world([]);
  await call(emulator, describe, {
    RegionId: "cn-hangzhou",
    OwnerId: "1",
    ResourceOwnerAccount: "x",
  });
  expect(emulator.ledger.requests[0]).toMatchObject({ unread: [], parameters: [] });
});

test("an unsigned request is incomplete", async () => {
  const emulator = world([]);
  const { headers, ...rest } = v3Request(emulator, describe);
  const { authorization: _, ...unsigned } = headers;
  const { status, body } = await send(emulator, { ...rest, headers: unsigned });
  expect([status, body["Code"]]).toEqual([400, "IncompleteSignature"]);
});
