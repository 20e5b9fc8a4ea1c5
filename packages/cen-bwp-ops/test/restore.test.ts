import { describe, expect, it } from "vitest";
import { ensureTempUpgrade, type Notice, planWatchRestore, watchRestore } from "../src/index.js";
import { emulated, start } from "./emulated.js";
import { fakeCen, lost, on, refused, reservation, wirePlan } from "./fake-cen.js";

const hour = 3_600_000;
const minute = 60_000;
const plan = "cenbwp-ours00000000000000";
const EndTime = "2026-11-01T14:00:00Z";
const end = start + 6 * hour;
const input = { CenBandwidthPackageId: plan, EndTime, RestoreTo: 10 };
const upgraded = { ...on("cen-one"), Bandwidth: 40, ...reservation(10, end) };

function told(): { notices: Notice[]; notifier: { notify(notice: Notice): void } } {
  const notices: Notice[] = [];
  return { notices, notifier: { notify: (notice) => void notices.push(notice) } };
}

describe("watchRestore", () => {
  it("tells half an hour before, and confirms the restore, against the emulator", async () => {
    const { context, emulator } = emulated({
      plans: [{ CenBandwidthPackageId: plan, Bandwidth: 10 }],
    });
    const { notices, notifier } = told();
    await ensureTempUpgrade(
      { ...context, notifier },
      {
        CenBandwidthPackageId: plan,
        Bandwidth: 40,
        EndTime,
      },
    );
    const outcome = await watchRestore({ ...context, notifier }, input);
    expect(outcome).toMatchObject({
      outcome: "restored",
      at: end + 10 * minute,
      plan: { bandwidth: 10 },
    });
    expect(notices.map(({ event, at }) => [event, at])).toEqual([
      ["effective", start + 124_344],
      ["endsSoon", end - 30 * minute],
      ["restored", end + 10 * minute],
    ]);
    expect(emulator.ledger.orders).toHaveLength(1);
  });

  it("raises an alert if the plan keeps the bandwidth, and goes on looking before", async () => {
    const cen = fakeCen([wirePlan(plan, upgraded)]);
    const { notices, notifier } = told();
    expect(await watchRestore({ ...cen, notifier }, input)).toMatchObject({
      outcome: "notRestored",
      misses: ["bandwidth", "reservation"],
      at: end + 40 * minute,
    });
    expect(notices.at(-1)).toMatchObject({
      event: "notRestored",
      text: `${plan} has 40 Mbps instead of 10, and the restore is still pending`,
    });
  });

  it("is content when the restore only came late", async () => {
    const cen = fakeCen([wirePlan(plan, upgraded)]);
    cen.before.describe = (n) =>
      n === 3 && cen.change(plan, { Bandwidth: 10, HasReservationData: "false" });
    expect(await watchRestore(cen, input)).toMatchObject({ outcome: "restored" });
    expect(cen.calls.describe).toBe(3);
  });

  it("does not take a change that is due later for the restore", async () => {
    const cen = fakeCen([
      wirePlan(plan, { Bandwidth: 10, ...reservation(20, end + hour, "UPGRADE") }),
    ]);
    expect(await watchRestore(cen, input)).toMatchObject({ outcome: "restored" });
  });

  it("tells when the plan is gone, and when it cannot be read", async () => {
    expect(await watchRestore(fakeCen([]), input)).toMatchObject({ outcome: "gone" });
    const cen = fakeCen([wirePlan(plan)]);
    cen.before.describe = () => cen.script.describe.push(refused("Forbidden"));
    expect(await watchRestore(cen, input)).toMatchObject({
      outcome: "unreadable",
      failure: { code: "Forbidden" },
    });
    const flaky = fakeCen([wirePlan(plan)]);
    flaky.script.describe.push(lost(false));
    expect(await watchRestore(flaky, input)).toMatchObject({ outcome: "restored" });
  });

  it("begun after the end warns nobody, and looks at once if the grace is over", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.clock.advance(7 * hour);
    const { notices, notifier } = told();
    expect(await watchRestore({ ...cen, notifier }, input)).toMatchObject({
      outcome: "restored",
      at: start + 7 * hour,
    });
    expect(notices.map(({ event }) => event)).toEqual(["restored"]);
  });

  it("ends with the signal, and survives a notifier that throws", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    const signal = AbortSignal.abort(new Error("stop"));
    expect(await watchRestore(cen, input, { signal })).toMatchObject({ outcome: "interrupted" });
    const notifier = {
      notify(): never {
        throw new Error("broken");
      },
    };
    expect(await watchRestore({ ...cen, notifier }, input)).toMatchObject({ outcome: "restored" });
  });

  it.each([
    [{ ...input, CenBandwidthPackageId: "" }, {}, "CenBandwidthPackageId"],
    [{ ...input, EndTime: "tomorrow" }, {}, "EndTime"],
    [{ ...input, RestoreTo: 0 }, {}, "RestoreTo"],
    [input, { graceMs: -1 }, "graceMs"],
  ])("refuses %j with %j, naming %s", async (bad, times, field) => {
    const cen = fakeCen([]);
    await expect(watchRestore(cen, bad, times)).rejects.toMatchObject({ field });
    await expect(planWatchRestore(cen, bad, times)).rejects.toMatchObject({ field });
    expect(cen.calls.describe).toBe(0);
  });
});

describe("planWatchRestore", () => {
  it("tells the times and whether an upgrade runs", async () => {
    const cen = fakeCen([wirePlan(plan, upgraded)]);
    expect(await planWatchRestore(cen, input)).toMatchObject({
      schedule: {
        end,
        noticeAt: end - 30 * minute,
        checkAt: end + 10 * minute,
        alertAt: end + 40 * minute,
      },
      checks: [
        { id: "planExists", verdict: "pass" },
        { id: "endAhead", verdict: "pass" },
        { id: "upgradeRuns", verdict: "pass" },
      ],
    });
    const idle = await planWatchRestore(fakeCen([wirePlan(plan)]), input);
    expect(idle.checks.at(-1)).toMatchObject({ id: "upgradeRuns", verdict: "fail" });
  });
});
