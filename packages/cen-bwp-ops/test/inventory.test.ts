import { describe, expect, it } from "vitest";
import { driftNotes, ensureTempUpgrade, expiring } from "../src/index.js";
import { fakeCen, lost, on, reservation, start, wirePlan } from "./fake-cen.js";

const day = 86_400_000;
const input = { CenBandwidthPackageId: "b", Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };

describe("expiring", () => {
  it("finds what expires, has expired or is locked, the most urgent first", async () => {
    const cen = fakeCen([
      wirePlan("later"),
      wirePlan("soon", { ...on("cen-one"), ExpiredTime: "2026-11-11T08:00Z" }),
      wirePlan("locked", { BusinessStatus: "FinancialLocked" }),
      wirePlan("over", { ExpiredTime: "2026-11-01T07:00Z" }),
      { ...wirePlan("open", { BusinessStatus: "SecurityLocked" }), ExpiredTime: "" },
    ]);
    const { plans, at } = await expiring(cen);
    expect(at).toBe(start);
    expect(plans.map(({ plan, state, leftMs, inUse }) => [plan.id, state, leftMs, inUse])).toEqual([
      ["over", "expired", -3_600_000, false],
      ["soon", "expiring", 10 * day, true],
      ["locked", "locked", Date.UTC(2027, 5, 1, 16) - start, false],
      ["open", "locked", undefined, false],
    ]);
    const near = await expiring(cen, { withinMs: 9 * day });
    expect(near.plans.map(({ plan }) => plan.id)).toEqual(["over", "locked", "open"]);
  });

  it("refuses a span of time that is none, before it reads", async () => {
    const cen = fakeCen([]);
    await expect(expiring(cen, { withinMs: -1 })).rejects.toMatchObject({ field: "withinMs" });
    expect(cen.calls.describe).toBe(0);
  });
});

describe("driftNotes", () => {
  it("tells what to ignore during an upgrade, and until when", async () => {
    const end = Date.UTC(2026, 10, 1, 14);
    const cen = fakeCen([
      wirePlan("a", { ...on("cen-one"), Bandwidth: 50, ...reservation(20, end) }),
      wirePlan("b", on("cen-one")),
      wirePlan("c"),
    ]);
    cen.script.order.push(lost(false));
    await ensureTempUpgrade(cen, input);
    expect((await driftNotes(cen)).notes).toEqual([
      {
        planId: "a",
        ignore: ["bandwidth"],
        until: end,
        shows: 50,
        returnsTo: 20,
        why: "seen",
        message:
          "a: ignore bandwidth (50 instead of 20 Mbps) until 2026-11-01T14:00:00Z; " +
          "in Terraform lifecycle { ignore_changes = [bandwidth] }",
      },
      expect.objectContaining({
        planId: "b",
        why: "ordered",
        shows: 40,
        returnsTo: 10,
        until: end,
      }),
    ]);
    cen.clock.advance(7 * 3_600_000);
    expect((await driftNotes(cen)).notes.map(({ planId }) => planId)).toEqual(["a"]);
  });
});
