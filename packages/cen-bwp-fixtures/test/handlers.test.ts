import { fetchTransport } from "acs-rpc";
import { createCenBwpClient, paginateDescribeCenBandwidthPackages } from "cen-bwp-client";
import { setupServer } from "msw/node";
import { afterAll, describe, expect, it } from "vitest";

import {
  account,
  describeCenBandwidthPackagesErrorResponse,
  describeCenBandwidthPackagesErrors,
  handlers,
  upgradeSequence,
  type HandlersOptions,
} from "../src/index.js";
import { mswHandlers } from "../src/msw.js";

const made = account({ seed: 6 });
const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
const clientOn = (options?: HandlersOptions) =>
  createCenBwpClient({ credentials, transport: fetchTransport(handlers(made, options).fetch) });

describe("plain handlers", () => {
  it("answer the client's calls from the world", async () => {
    const client = clientOn();
    const found = [];
    for await (const plan of paginateDescribeCenBandwidthPackages(client, {
      PageSize: 4,
      IncludeReservationData: true,
    }))
      found.push(plan);
    expect(found).toEqual(made.plans);
    const filtered = await client.describeCenBandwidthPackages({
      Filter: [{ Key: "Status", Value: ["InUse"] }],
      Tag: [],
    });
    expect(filtered.TotalCount).toBe(
      made.inState.attached.length + made.inState["mid-upgrade"].length,
    );
    const { request } = upgradeSequence(made);
    expect((await client.tempUpgradeCenBandwidthPackageSpec(request)).RequestId).toMatch(
      /^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$/,
    );
  });

  it("refuse with documented codes", async () => {
    const client = clientOn();
    const { request } = upgradeSequence(made);
    await expect(
      client.tempUpgradeCenBandwidthPackageSpec({ ...request, Bandwidth: 2 }),
    ).rejects.toMatchObject({ code: "InvalidOperation.UpgradeBwpBandwidth", status: 400 });
    await expect(
      client.associateCenBandwidthPackage({
        CenId: "cen-nobody",
        CenBandwidthPackageId: request.CenBandwidthPackageId,
      }),
    ).rejects.toMatchObject({ code: "InvalidParameter" });
    await expect(
      clientOn({
        fail: { describeCenBandwidthPackages: "Unauthorized" },
      }).describeCenBandwidthPackages(),
    ).rejects.toMatchObject({ code: "Unauthorized" });
  });

  it("read V2 calls and form bodies", async () => {
    const { fetch } = handlers(made);
    const body = new URLSearchParams({ Action: "DescribeCenBandwidthPackages", PageSize: "1" });
    const posted = await fetch(new Request("http://127.0.0.1/", { method: "POST", body }));
    expect(await posted.json()).toMatchObject({ PageSize: 1, TotalCount: made.plans.length });
    const other = await fetch(new Request("http://127.0.0.1/?Action=constructor"));
    expect([other.status, ((await other.json()) as { Code: string }).Code]).toEqual([
      404,
      "InvalidApi.NotFound",
    ]);
  });
});

describe("MSW", () => {
  const server = setupServer(...mswHandlers(made, { endpoint: "https://cbn.example.com" }));
  server.listen();
  afterAll(() => server.close());

  it("gives the same answers", async () => {
    const client = createCenBwpClient({
      endpoint: "https://cbn.example.com",
      credentials,
      transport: fetchTransport((request) => fetch(request)),
    });
    expect(await client.describeCenBandwidthPackages({ PageSize: 3 })).toEqual(
      await clientOn().describeCenBandwidthPackages({ PageSize: 3 }),
    );
  });
});

it("documented errors are ready as responses, fresh each time", async () => {
  for (const { status, body } of describeCenBandwidthPackagesErrors) {
    const answer = describeCenBandwidthPackagesErrorResponse(body.Code);
    expect([answer.status, await answer.json()]).toEqual([status, body]);
    expect(await describeCenBandwidthPackagesErrorResponse(body.Code).json()).toEqual(body);
  }
  expect(() => describeCenBandwidthPackagesErrorResponse("Nonsense" as never)).toThrow(
    "Nonsense is not documented. Documented are IllegalParam.TagKey, IllegalParam.TagValue, InvalidParameter, Unauthorized.",
  );
});
