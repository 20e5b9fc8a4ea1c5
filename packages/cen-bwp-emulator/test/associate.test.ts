import { expect, test } from "vitest";
import { call } from "./support/call.js";
import { attach, describeIds, describePlans, plan, start, world } from "./support/world.js";

test("an attached plan is in use on exactly that CEN", async () => {
  const emulator = world([plan("bwp")]);
  const answer = await attach(emulator, "bwp", "cen-a");
  expect([answer.status, Object.keys(answer.body)]).toEqual([200, ["RequestId"]]);
  const { plans } = await describePlans(emulator);
  expect(plans[0]).toMatchObject({ Status: "InUse", CenIds: { CenId: ["cen-a"] } });
  expect(emulator.ledger.attachments).toEqual([
    { requestId: answer.body["RequestId"], planId: "bwp", cenId: "cen-a", acceptedAt: start },
  ]);
});

test("attaching again is harmless and not a second attachment", async () => {
  const emulator = world([plan("bwp")]);
  await attach(emulator, "bwp", "cen-a");
  const { status } = await attach(emulator, "bwp", "cen-a");
  expect(status).toBe(200);
  expect(emulator.ledger.attachments).toHaveLength(1);
});

test("an attachment shows after the delay, but the rules see it at once", async () => {
  const emulator = world([plan("bwp"), plan("rival")], { attachDelayMs: 5000 });
  await attach(emulator, "bwp", "cen-a");

  emulator.clock.advance(4999);
  expect(emulator.plan("bwp")).toMatchObject({ Status: "Idle", CenIds: { CenId: [] } });
  expect(
    await describeIds(emulator, { "Filter.1.Key": "CenId", "Filter.1.Value.1": "cen-a" }),
  ).toEqual([]);
  expect((await attach(emulator, "rival", "cen-a")).body["Code"]).toBe(
    "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
  );
  expect((await attach(emulator, "bwp", "cen-b")).body["Code"]).toBe(
    "InvalidOperation.BwpInstanceStatus",
  );

  emulator.clock.advance(1);
  expect(emulator.plan("bwp")).toMatchObject({ Status: "InUse", CenIds: { CenId: ["cen-a"] } });
  expect(
    await describeIds(emulator, { "Filter.1.Key": "CenId", "Filter.1.Value.1": "cen-a" }),
  ).toEqual(["bwp"]);
});

test.each([
  ["europe", "china"],
  ["Europe", "CHINA"],
  ["China", "Europe"],
])("%s and %s are the pair china/europe", async (a, b) => {
  const emulator = world([
    plan("holder", { CenId: "cen-a" }),
    plan("bwp", { GeographicRegionAId: a, GeographicRegionBId: b }),
  ]);
  const { status, body } = await attach(emulator, "bwp", "cen-a");
  expect([status, body["Code"]]).toEqual([409, "InvalidOperation.BwpForGeoSpanAlreadyAssociated"]);
  expect(emulator.ledger.attachments).toEqual([]);
  expect(emulator.plan("bwp")?.Status).toBe("Idle");
});

test("plans for other pairs share a CEN, also within one area", async () => {
  const emulator = world([
    plan("china-europe", { CenId: "cen-a" }),
    plan("china-china", { GeographicRegionBId: "china" }),
    plan("china-america", { GeographicRegionBId: "north-america" }),
  ]);
  expect((await attach(emulator, "china-china", "cen-a")).status).toBe(200);
  expect((await attach(emulator, "china-america", "cen-a")).status).toBe(200);
});

test.each(["FinancialLocked", "SecurityLocked"])("a %s plan cannot be attached", async (status) => {
  const emulator = world([plan("bwp", { BusinessStatus: status })]);
  const { body } = await attach(emulator, "bwp", "cen-a");
  expect(body["Code"]).toBe("InvalidOperation.BwpBusinessStatus");
});

test("a plan that is locked meanwhile may be attached again where it is", async () => {
  const emulator = world([plan("bwp", { BusinessStatus: "FinancialLocked", CenId: "cen-a" })]);
  expect((await attach(emulator, "bwp", "cen-a")).status).toBe(200);
});

test("a misspelt parameter is ignored, recorded, and missed", async () => {
  const emulator = world([plan("bwp")]);
  const { body } = await call(emulator, "AssociateCenBandwidthPackage", {
    CenID: "cen-a",
    CenBandwidthPackageId: "bwp",
  });
  expect(body["Code"]).toBe("MissingParameter");
  expect(emulator.ledger.requests.at(-1)?.unread).toEqual(["CenID"]);
});
