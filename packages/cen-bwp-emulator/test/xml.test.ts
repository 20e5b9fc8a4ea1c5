import { expect, test } from "vitest";
import type { Emulator } from "../src/index.js";
import { type Sent, v2Request, v3Request } from "./support/call.js";
import { plan, world } from "./support/world.js";

const describe = "DescribeCenBandwidthPackages";

async function answered(
  emulator: Emulator,
  { url, ...init }: Sent,
): Promise<[number, string | null, string]> {
  const body = init.body ?? null;
  const response = await emulator.fetch(new Request(url, { ...init, body }));
  return [response.status, response.headers.get("content-type"), await response.text()];
}

test("a V2 request that names no format gets XML", async () => {
  const emulator = world([plan("bwp", { Name: "a & <b>", CenId: "cen-a" })]);
  const request = v2Request(emulator, describe, {}, { format: "XML", method: "POST" });
  const [status, type, text] = await answered(emulator, request);
  expect([status, type]).toEqual([200, "text/xml;charset=utf-8"]);
  const id = emulator.ledger.requests[0]?.requestId;
  expect(text).toContain(
    `<?xml version='1.0' encoding='UTF-8'?><DescribeCenBandwidthPackagesResponse><RequestId>${id}</RequestId><PageSize>10</PageSize>`,
  );
  expect(text).toContain("<Name>a &amp; &lt;b&gt;</Name>");
  expect(text).toContain("<CenIds><CenId>cen-a</CenId></CenIds>");
});

test("its errors are XML too, and a V3 request gets JSON", async () => {
  const emulator = world([]);
  const parameters = { CenId: "cen-a", CenBandwidthPackageId: "<none>" };
  const action = "AssociateCenBandwidthPackage";
  const v2 = await answered(emulator, v2Request(emulator, action, parameters, { format: "XML" }));
  const id = emulator.ledger.requests[0]?.requestId;
  expect(v2).toEqual([
    400,
    "text/xml;charset=utf-8",
    `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>${id}</RequestId><HostId>cbn.aliyuncs.com</HostId><Code>ParameterIllegal.BwpInstanceId</Code><Message>The id "&lt;none&gt;" is malformed.</Message><Recommend>https://api.aliyun.com/troubleshoot?q=ParameterIllegal.BwpInstanceId&amp;product=Cbn&amp;requestId=${id}</Recommend></Error>`,
  ]);
  const v3 = await answered(emulator, v3Request(emulator, action, parameters));
  expect([v3[0], v3[1]]).toEqual([400, "application/json;charset=utf-8"]);
});

test("a request whose unsigned action could be anything cannot name the element", async () => {
  const emulator = world([]);
  const url = "http://emulator.test/?Format=XML&Action=%3Cevil%3E&Version=2017-09-12";
  const [status, , text] = await answered(emulator, {
    method: "GET",
    url,
    headers: {},
    body: undefined,
  });
  expect([status, text.includes("evil")]).toEqual([404, false]);
});
