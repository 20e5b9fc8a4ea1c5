import { AcsServiceError, fetchTransport, hasCode } from "acs-rpc";
import { describe, expect, it } from "vitest";

import {
  AssociateCenBandwidthPackage,
  createCenBwpClient,
  DescribeCenBandwidthPackages,
  endpoints,
  isTempUpgradeCenBandwidthPackageSpecComplete,
  lookupForTempUpgradeCenBandwidthPackageSpec,
  operations,
  paginateDescribeCenBandwidthPackages,
  ramPolicy,
  TempUpgradeCenBandwidthPackageSpec,
  type CenBwpClient,
} from "../src/index.js";

const credentials = { accessKeyId: "id", accessKeySecret: "secret" };

/** A client whose requests are answered by a function, and the requests it sent. */
function clientOf(
  answer: (query: URLSearchParams) => object,
  status = 200,
): { readonly client: CenBwpClient; readonly sent: Request[] } {
  const sent: Request[] = [];
  const transport = fetchTransport(async (request) => {
    sent.push(request);
    return Response.json(answer(new URL(request.url).searchParams), { status });
  });
  return { client: createCenBwpClient({ credentials, transport }), sent };
}

describe("a call", () => {
  it("goes to the public host with the parameters in the query and the operation in the headers", async () => {
    const { client, sent } = clientOf(() => ({ RequestId: "R1" }));
    const answer = await client.describeCenBandwidthPackages({
      PageSize: 50,
      IsOrKey: true,
      Filter: [{ Key: "Status", Value: ["Idle", "InUse"] }],
      Tag: [{ Key: "team", Value: "" }],
    });
    expect(answer).toEqual({ RequestId: "R1" });
    const [request] = sent as [Request];
    const url = new URL(request.url);
    expect([request.method, url.origin, url.pathname]).toEqual([
      "POST",
      `https://${endpoints.public}`,
      "/",
    ]);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      "Filter.1.Key": "Status",
      "Filter.1.Value.1": "Idle",
      "Filter.1.Value.2": "InUse",
      IsOrKey: "true",
      PageSize: "50",
      "Tag.1.Key": "team",
      "Tag.1.Value": "",
    });
    expect([request.headers.get("x-acs-action"), request.headers.get("x-acs-version")]).toEqual([
      "DescribeCenBandwidthPackages",
      "2017-09-12",
    ]);
    expect(request.headers.get("authorization")).toMatch(
      /^ACS3-HMAC-SHA256 Credential=id,SignedHeaders=[a-z0-9;-]+,Signature=[0-9a-f]{64}$/,
    );
  });

  it("fails with the service's code", async () => {
    const { client, sent } = clientOf(
      () => ({
        RequestId: "R2",
        Code: "InvalidOperation.UpgradeBwpBandwidth",
        Message: "too little",
      }),
      400,
    );
    const error: unknown = await client
      .tempUpgradeCenBandwidthPackageSpec({
        CenBandwidthPackageId: "cenbwp-1",
        Bandwidth: 2,
        EndTime: "2030-01-01T00:00:00Z",
      })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AcsServiceError);
    expect(error).toMatchObject({
      code: "InvalidOperation.UpgradeBwpBandwidth",
      status: 400,
      requestId: "R2",
      operation: "TempUpgradeCenBandwidthPackageSpec",
      attempts: 1,
      sent: "yes",
    });
    expect(hasCode(error, "InvalidOperation.UpgradeBwpBandwidth")).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe("paging", () => {
  const plans = Array.from({ length: 120 }, (_, index) => ({
    CenBandwidthPackageId: `cenbwp-${index}`,
  }));
  const listing = (query: URLSearchParams): object => {
    const size = Number(query.get("PageSize"));
    const start = (Number(query.get("PageNumber")) - 1) * size;
    return {
      TotalCount: plans.length,
      CenBandwidthPackages: { CenBandwidthPackage: plans.slice(start, start + size) },
    };
  };

  it("gives every plan, fifty at a time", async () => {
    const { client, sent } = clientOf(listing);
    const found = [];
    for await (const plan of paginateDescribeCenBandwidthPackages(client))
      found.push(plan.CenBandwidthPackageId);
    expect(found).toEqual(plans.map((plan) => plan.CenBandwidthPackageId));
    expect(sent.map((request) => new URL(request.url).search)).toEqual([
      "?PageNumber=1&PageSize=50",
      "?PageNumber=2&PageSize=50",
      "?PageNumber=3&PageSize=50",
    ]);
  });

  it("asks for no page that is not consumed, and gives whole answers on request", async () => {
    const { client, sent } = clientOf(listing);
    for await (const page of paginateDescribeCenBandwidthPackages(client, {
      PageSize: 10,
    }).pages()) {
      expect(page.CenBandwidthPackages?.CenBandwidthPackage).toHaveLength(10);
      break;
    }
    expect(sent).toHaveLength(1);
  });

  it("goes on at the page an earlier run stopped at", async () => {
    const { client } = clientOf(listing);
    const found = [];
    for await (const plan of paginateDescribeCenBandwidthPackages(client, { PageNumber: 3 }))
      found.push(plan.CenBandwidthPackageId);
    expect(found).toEqual(plans.slice(100).map((plan) => plan.CenBandwidthPackageId));
  });

  it("loses no plan that stays and repeats none when others disappear on the way", async () => {
    let left = plans;
    const { client } = clientOf((query) => {
      const page = Number(query.get("PageNumber")) - 1;
      const answer = {
        TotalCount: left.length,
        CenBandwidthPackages: { CenBandwidthPackage: left.slice(page * 50, page * 50 + 50) },
      };
      left = plans.slice(30);
      return answer;
    });
    const found = [];
    for await (const plan of paginateDescribeCenBandwidthPackages(client))
      found.push(plan.CenBandwidthPackageId);
    const all = plans.map((plan) => plan.CenBandwidthPackageId);
    expect(found).toHaveLength(all.length);
    expect(new Set(found)).toEqual(new Set(all));
  });
});

describe("the host", () => {
  it.each([
    [{}, "https://cbn.aliyuncs.com"],
    [{ network: "vpc" as const }, "https://cen.vpc-proxy.aliyuncs.com"],
    [{ network: "vpc" as const, endpoint: "http://127.0.0.1:1" }, "http://127.0.0.1:1"],
  ])("of %j is %s", async (config, origin) => {
    const asked: string[] = [];
    const transport = fetchTransport(({ url }) => {
      asked.push(new URL(url).origin);
      return Promise.resolve(Response.json({}));
    });
    await createCenBwpClient({ credentials, transport, ...config }).describeCenBandwidthPackages();
    expect(asked).toEqual([origin]);
  });

  it("of a network that does not exist is refused", () => {
    const network = "toString" as "vpc";
    expect(() => createCenBwpClient({ credentials, network })).toThrow(
      expect.objectContaining({ kind: "usage", code: "EndpointInvalid" }),
    );
  });
});

describe("a temporary upgrade", () => {
  const request = {
    CenBandwidthPackageId: "cenbwp-1",
    Bandwidth: 20,
    EndTime: "2030-01-01T00:00:00Z",
  };

  it("is looked for in the plan it is for", () => {
    expect(lookupForTempUpgradeCenBandwidthPackageSpec(request)).toEqual({
      Filter: [{ Key: "CenBandwidthPackageId", Value: ["cenbwp-1"] }],
    });
  });

  it("is complete when the plan carries what was asked for", () => {
    const complete = [{ Bandwidth: 20 }, { Bandwidth: 10 }, {}, undefined].map((plan) =>
      isTempUpgradeCenBandwidthPackageSpecComplete(request, plan),
    );
    expect(complete).toEqual([true, false, false, false]);
  });
});

describe("the RAM policy", () => {
  const accountId = "1234567890123456";
  const plan = `acs:cen:*:${accountId}:cenbandwidthpackage/`;

  it("is limited to the CEN instances and plans named, except for listing", () => {
    const policy = ramPolicy({ operations, accountId, cenIds: ["cen-1"], planIds: ["cenbwp-1"] });
    expect(policy).toEqual({
      Version: "1",
      Statement: [
        {
          Effect: "Allow",
          Action: ["cen:AssociateCenBandwidthPackage"],
          Resource: [`${plan}cenbwp-1`, `acs:cen:*:${accountId}:ceninstance/cen-1`],
        },
        {
          Effect: "Allow",
          Action: ["cen:DescribeCenBandwidthPackages"],
          Resource: [`${plan}*`],
        },
        {
          Effect: "Allow",
          Action: ["cen:TempUpgradeCenBandwidthPackageSpec"],
          Resource: [`${plan}cenbwp-1`],
        },
      ],
    });
  });

  it("covers the account without ids, and only the operations asked for", () => {
    const chosen = [DescribeCenBandwidthPackages, TempUpgradeCenBandwidthPackageSpec];
    expect(ramPolicy({ operations: chosen, accountId }).Statement).toEqual([
      {
        Effect: "Allow",
        Action: ["cen:DescribeCenBandwidthPackages", "cen:TempUpgradeCenBandwidthPackageSpec"],
        Resource: [`${plan}*`],
      },
    ]);
  });
});

it("says of every operation whether it may be repeated", () => {
  const said = [
    AssociateCenBandwidthPackage,
    DescribeCenBandwidthPackages,
    TempUpgradeCenBandwidthPackageSpec,
  ].map(({ name, idempotency }) => `${name} ${idempotency}`);
  expect(said).toEqual([
    "AssociateCenBandwidthPackage convergent",
    "DescribeCenBandwidthPackages read",
    "TempUpgradeCenBandwidthPackageSpec never-repeat",
  ]);
});
