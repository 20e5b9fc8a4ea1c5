import { memoryNonceStore, signV3 } from "acs-rpc/signature";
import { expect, test } from "vitest";
import { faultPlan } from "../faults/fault-plan.js";
import type { EmulatedOperation } from "../operations/operation.js";
import { createService } from "./service.js";
import { virtualClock } from "../world/clock.js";
import { listingOrder } from "../world/listing-order.js";
import { seededRandom } from "../world/random.js";
import { createWorld } from "../world/world.js";

test("an unexpected exception becomes an InternalError that tells nothing about this machine", () => {
  const cause = new Error("cannot read /somewhere/secret");
  const broken: EmulatedOperation = {
    name: "DescribeCenBandwidthPackages",
    perform() {
      throw cause;
    },
  };
  const world = createWorld({
    clock: virtualClock(0),
    listing: listingOrder(0, seededRandom(0)),
    account: {},
    delays: { attachMs: 0, upgradeMs: 0, attachBusyMs: 0, orderBusyMs: 0, blockingMs: 0 },
  });
  const service = createService({
    world,
    random: seededRandom(0),
    faults: faultPlan([], seededRandom(0)),
    operations: new Map([["DescribeCenBandwidthPackages", broken]]),
    gateway: {
      version: "1",
      operations: new Set(["DescribeCenBandwidthPackages"]),
      lookupSecret: () => "secret",
      nonces: memoryNonceStore(),
      timeWindowMs: 1000,
    },
  });
  const { headers } = signV3(
    {
      method: "GET",
      host: "x",
      action: "DescribeCenBandwidthPackages",
      version: "1",
      parameters: [],
    },
    { accessKeyId: "id", accessKeySecret: "secret" },
    { date: 0, nonce: "n" },
  );

  const request = { method: "GET", target: "/", headers, body: new Uint8Array() };
  const delivery = service.deliver(request);
  if (delivery.kind !== "answer") throw new Error(`The delivery is ${delivery.kind}.`);
  const answer = delivery.response;

  const requestId = answer.headers["x-acs-request-id"];
  expect(answer.status).toBe(500);
  expect(JSON.parse(answer.body)).toEqual({
    RequestId: requestId,
    HostId: "cbn.aliyuncs.com",
    Code: "InternalError",
    Message: "The emulator failed on this request. The ledger holds the cause.",
    Recommend: `https://api.aliyun.com/troubleshoot?q=InternalError&product=Cbn&requestId=${requestId}`,
  });
  expect(world.ledger.requests).toMatchObject([
    { requestId, status: 500, code: "InternalError", cause },
  ]);
});
