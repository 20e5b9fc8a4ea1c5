import { validateDescribeCenBandwidthPackagesRequest } from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import { ANY, describeAnswer, stubClient, world } from "../src/index.js";
import { matches } from "../src/stub/matches.js";

const answer = describeAnswer(world());
const attach = {
  operation: "associateCenBandwidthPackage",
  request: { CenId: "cen-1", CenBandwidthPackageId: ANY },
  answer: { RequestId: "1" },
} as const;
const list = {
  operation: "describeCenBandwidthPackages",
  request: { PageSize: 5 },
  answer,
} as const;

describe("a stub client", () => {
  it("answers expected calls in order", async () => {
    const client = stubClient([list, attach, { ...list, request: ANY, answer: new Error("down") }]);
    expect(await client.describeCenBandwidthPackages({ PageSize: 5 })).toBe(answer);
    expect(
      await client.associateCenBandwidthPackage({
        CenId: "cen-1",
        CenBandwidthPackageId: "cenbwp-1",
      }),
    ).toEqual({ RequestId: "1" });
    await expect(client.describeCenBandwidthPackages()).rejects.toThrow("down");
    expect([client.pending, client.calls.map(({ operation }) => operation)]).toEqual([
      [],
      [
        "describeCenBandwidthPackages",
        "associateCenBandwidthPackage",
        "describeCenBandwidthPackages",
      ],
    ]);
    expect(() => client.verify()).not.toThrow();
  });

  it("answers from the request where a function is given", async () => {
    const client = stubClient([
      {
        operation: "describeCenBandwidthPackages",
        request: ANY,
        answer: (request) => ({ PageSize: request.PageSize ?? 10 }),
      },
    ]);
    expect(await client.describeCenBandwidthPackages({ PageSize: 7 })).toEqual({ PageSize: 7 });
  });

  it("refuses another operation, another request and one call too many", async () => {
    const client = stubClient([list]);
    await expect(
      client.associateCenBandwidthPackage({ CenId: "cen-1", CenBandwidthPackageId: "b" }),
    ).rejects.toMatchObject({ name: "StubClientError", code: "UnexpectedCall" });
    await expect(client.describeCenBandwidthPackages({ PageSize: 6 })).rejects.toThrow(
      'Expected describeCenBandwidthPackages({"PageSize":5}), got describeCenBandwidthPackages({"PageSize":6}).',
    );
    await client.describeCenBandwidthPackages({ PageSize: 5 });
    await expect(client.describeCenBandwidthPackages({ PageSize: 5 })).rejects.toThrow(
      "Expected no further call",
    );
  });

  it("judges requests with a validator", async () => {
    const client = stubClient([{ ...list, request: ANY }], {
      validate: { describeCenBandwidthPackages: validateDescribeCenBandwidthPackagesRequest },
    });
    await expect(client.describeCenBandwidthPackages({ PageSize: 51 })).rejects.toMatchObject({
      code: "InvalidRequest",
    });
    expect(client.pending).toHaveLength(1);
  });

  it("reports what was never called", async () => {
    const client = stubClient([list, attach]);
    await client.describeCenBandwidthPackages({ PageSize: 5 });
    expect(() => client.verify()).toThrow(
      'Never called: associateCenBandwidthPackage({"CenId":"cen-1","CenBandwidthPackageId":"<any>"}).',
    );
  });
});

it.each([
  ["the same", { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  ["undefined and absent", { a: 1, b: undefined }, { a: 1 }, true],
  ["a member too many", { a: 1 }, { a: 1, b: 2 }, false],
  ["a member too few", { a: 1, b: 2 }, { a: 1 }, false],
  ["any, present", { a: ANY }, { a: null }, true],
  ["any, absent", { a: ANY }, {}, false],
  ["any for all", ANY, { a: 1 }, true],
  ["another order", [1, 2], [2, 1], false],
  ["a shorter list", [1, 2], [1], false],
  ["a list and an object", [], {}, false],
  ["null and an object", {}, null, false],
  ["a number and its text", { a: 1 }, { a: "1" }, false],
])("%s", (_, expected, actual, wanted) => {
  expect(matches(expected, actual)).toBe(wanted);
});
