import { describe, expect, it } from "vitest";
import { ensureTempUpgrade, type TempUpgradeOutcome } from "../src/index.js";
import {
  type FakeCen,
  fakeCen,
  lost,
  notConnected,
  on,
  refused,
  reservation,
  serverError,
  start,
  throttled,
  wirePlan,
} from "./fake-cen.js";

const plan = "cenbwp-ours";
const hour = 3_600_000;
const minute = 60_000;
const end = start + 6 * hour;
const EndTime = "2026-11-01T14:00:00Z";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime };

interface Situation {
  readonly name: string;
  readonly ours?: object;
  readonly prepare?: (cen: FakeCen) => void;
  readonly input?: object;
  readonly wanted: TempUpgradeOutcome["outcome"];
  /** Orders carried out, and calls made. */
  readonly orders: number;
  readonly sent: number;
  readonly also?: Partial<Record<string, unknown>>;
  /** Virtual time it takes. */
  readonly tookMs?: number;
}

const situations: readonly Situation[] = [
  {
    name: "all goes well",
    wanted: "upgraded",
    orders: 1,
    sent: 1,
    also: { baseline: 10, requestIds: ["T-1"] },
  },
  {
    name: 'the sample\'s filled reservation fields with "false" prove nothing',
    ours: { ...reservation(10, end), HasReservationData: "false" },
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "the same upgrade runs already",
    ours: { ...reservation(10, end), Bandwidth: 40 },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 0,
    also: { baseline: 10 },
  },
  {
    name: "the same upgrade runs already, less than 3 h before its end",
    prepare: (cen) => cen.clock.advance(5 * hour),
    ours: { ...reservation(10, end), Bandwidth: 40 },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 0,
  },
  {
    name: "the same upgrade was ordered by somebody and takes effect a little later",
    ours: reservation(10, end),
    prepare(cen) {
      cen.before.describe = (n) => {
        if (n === 4) cen.change(plan, { Bandwidth: 40 });
      };
    },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 0,
  },
  {
    name: "the same upgrade was ordered by somebody and never takes effect",
    ours: reservation(10, end),
    wanted: "acceptedNotEffective",
    orders: 0,
    sent: 0,
    also: { ours: false, resumable: true },
    tookMs: 30 * minute,
  },
  { name: "enough bandwidth", ours: { Bandwidth: 40 }, wanted: "satisfied", orders: 0, sent: 0 },
  {
    name: "more than enough bandwidth",
    ours: { Bandwidth: 50 },
    wanted: "satisfied",
    orders: 0,
    sent: 0,
  },
  {
    name: "enough bandwidth, but locked",
    ours: { Bandwidth: 50, BusinessStatus: "FinancialLocked" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "pay-as-you-go",
    ours: { BandwidthPackageChargeType: "POSTPAY" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "locked",
    ours: { BusinessStatus: "FinancialLocked" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "expired",
    ours: { ExpiredTime: "2026-11-01T07:59Z" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "expires before the end",
    ours: { ExpiredTime: "2026-11-01T14:00Z" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "ends in less than 3 h",
    input: { EndTime: "2026-11-01T10:59:00Z" },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "ends in exactly 3 h",
    input: { EndTime: "2026-11-01T11:00:00Z" },
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "ended already",
    input: { EndTime: "2026-11-01T07:00:00Z" },
    ours: { Bandwidth: 40 },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  { name: "1 Mbps", input: { Bandwidth: 1 }, wanted: "precheckFailed", orders: 0, sent: 0 },
  {
    name: "10001 Mbps",
    input: { Bandwidth: 10_001 },
    wanted: "precheckFailed",
    orders: 0,
    sent: 0,
  },
  {
    name: "no such plan",
    input: { CenBandwidthPackageId: "cenbwp-none" },
    wanted: "notFound",
    orders: 0,
    sent: 0,
  },
  {
    name: "a temporary upgrade with another end",
    ours: { ...reservation(10, end + hour), Bandwidth: 40 },
    wanted: "reservationConflict",
    orders: 0,
    sent: 0,
  },
  {
    name: "an end one minute later is another end",
    ours: { ...reservation(10, end + minute), Bandwidth: 40 },
    wanted: "reservationConflict",
    orders: 0,
    sent: 0,
  },
  {
    name: "a temporary upgrade to another bandwidth",
    ours: { ...reservation(10, end), Bandwidth: 20 },
    wanted: "reservationConflict",
    orders: 0,
    sent: 0,
  },
  {
    name: "a temporary upgrade that restores no less than what is wanted",
    ours: { ...reservation(40, end), Bandwidth: 40 },
    wanted: "reservationConflict",
    orders: 0,
    sent: 0,
  },
  {
    name: "a renewal with another bandwidth is pending",
    ours: reservation(20, end, "UPGRADE"),
    wanted: "reservationConflict",
    orders: 0,
    sent: 0,
  },
  {
    name: "accepted, effective at the last look",
    prepare: (cen) => (cen.upgradeDelayMs = 30 * minute),
    wanted: "upgraded",
    orders: 1,
    sent: 1,
    tookMs: 30 * minute,
  },
  {
    name: "accepted, not effective in time",
    prepare: (cen) => (cen.upgradeDelayMs = 31 * minute),
    wanted: "acceptedNotEffective",
    orders: 1,
    sent: 1,
    also: { ours: true, resumable: true, interrupted: false, requestIds: ["T-1"] },
    tookMs: 30 * minute,
  },
  {
    name: "accepted, reads lag by five minutes",
    prepare: (cen) => (cen.lagMs = 5 * minute),
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "accepted, and the service never shows reservations",
    prepare: (cen) => (cen.showsReservations = false),
    wanted: "liftedUnproven",
    orders: 1,
    sent: 1,
  },
  {
    name: "accepted, and the service shows another end than the one ordered",
    prepare(cen) {
      cen.before.describe = (n) => {
        if (n === 2) cen.change(plan, reservation(10, end + hour));
      };
    },
    wanted: "acceptedNotEffective",
    orders: 1,
    sent: 1,
    also: { ours: true },
  },
  {
    name: "the answer is lost after the effect",
    prepare: (cen) => cen.script.order.push(lost(true)),
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "placed, and answered 500",
    prepare: (cen) => cen.script.order.push(serverError(true)),
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "placed with a lost answer, and effective only after the settle window",
    prepare(cen) {
      cen.script.order.push(lost(true));
      cen.upgradeDelayMs = 20 * minute;
    },
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "the answer is lost before the effect",
    prepare: (cen) => cen.script.order.push(lost(false)),
    wanted: "undecided",
    orders: 0,
    sent: 1,
    also: {
      resumable: true,
      why: "ConnectionReset: reset",
      question:
        "Does the billing page list a temporary upgrade order for cenbwp-ours to 40 Mbps " +
        "until 2026-11-01T14:00:00Z, created at or after 2026-11-01T07:55:00Z?",
    },
    tookMs: 15 * minute,
  },
  {
    name: "refused with 500",
    prepare: (cen) => cen.script.order.push(serverError(false)),
    wanted: "undecided",
    orders: 0,
    sent: 1,
  },
  {
    name: "a nonce that was seen before: something sent the request twice",
    prepare: (cen) => cen.script.order.push({ ...refused("SignatureNonceUsed"), effect: true }),
    wanted: "upgraded",
    orders: 1,
    sent: 1,
  },
  {
    name: "lost, and the service never shows reservations",
    prepare(cen) {
      cen.showsReservations = false;
      cen.script.order.push(lost(true));
    },
    wanted: "liftedUnproven",
    orders: 1,
    sent: 1,
    tookMs: 15 * minute,
  },
  {
    name: "lost, and afterwards somebody else's change is pending: ours may exist too",
    prepare(cen) {
      cen.script.order.push(lost(false));
      cen.before.order = () => cen.change(plan, reservation(10, end + hour));
    },
    wanted: "undecided",
    orders: 0,
    sent: 1,
  },
  {
    name: "lost, and every later read fails",
    prepare(cen) {
      cen.script.order.push(lost(true));
      cen.before.order = () =>
        cen.script.describe.push(...Array<ReturnType<typeof lost>>(100).fill(lost(false)));
    },
    wanted: "undecided",
    orders: 1,
    sent: 1,
  },
  {
    name: "throttled and out of reach before it works",
    prepare: (cen) => cen.script.order.push(throttled, notConnected, throttled, notConnected),
    wanted: "upgraded",
    orders: 1,
    sent: 5,
  },
  {
    name: "throttled five times",
    prepare: (cen) => cen.script.order.push(throttled, throttled, throttled, throttled, throttled),
    wanted: "rejected",
    orders: 0,
    sent: 5,
    also: { reason: "notSent", failure: expect.objectContaining({ code: "Throttling.User" }) },
  },
  {
    name: "throttled, and then lost: never a third time",
    prepare: (cen) => cen.script.order.push(throttled, lost(false), throttled),
    wanted: "undecided",
    orders: 0,
    sent: 2,
  },
  {
    name: "a rival orders the same while we are throttled",
    prepare(cen) {
      cen.script.order.push(throttled);
      cen.before.order = () => cen.change(plan, { ...reservation(10, end), Bandwidth: 40 });
    },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 1,
  },
  {
    name: "refused",
    prepare: (cen) => cen.script.order.push(refused("OperationFailed.InsufficientBalance")),
    wanted: "rejected",
    orders: 0,
    sent: 1,
    also: {
      reason: "refused",
      failure: expect.objectContaining({ code: "OperationFailed.InsufficientBalance" }),
      requestIds: ["R-OperationFailed.InsufficientBalance"],
    },
  },
  {
    name: "refused because a rival ordered the same",
    prepare(cen) {
      cen.script.order.push(refused("InvalidOperation.OrderParameterIllegal"));
      cen.before.order = () => cen.change(plan, { ...reservation(10, end), Bandwidth: 40 });
    },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 1,
  },
  {
    name: "refused because a rival's equal order is on its way",
    prepare(cen) {
      cen.script.order.push(refused("InvalidOperation.OrderParameterIllegal"));
      cen.before.order = () => cen.change(plan, reservation(10, end));
      cen.before.describe = (n) => {
        if (n === 5) cen.change(plan, { Bandwidth: 40 });
      };
    },
    wanted: "alreadyUpgraded",
    orders: 0,
    sent: 1,
  },
  {
    name: "refused because a rival ordered something else",
    prepare(cen) {
      cen.script.order.push(refused("InvalidOperation.OrderParameterIllegal"));
      cen.before.order = () => cen.change(plan, reservation(10, end + hour));
    },
    wanted: "reservationConflict",
    orders: 0,
    sent: 1,
  },
  {
    name: "refused because a rival lifted the plan for good",
    prepare: (cen) => (cen.before.order = () => cen.change(plan, { Bandwidth: 40 })),
    wanted: "liftedUnproven",
    orders: 0,
    sent: 1,
  },
];

describe("ensureTempUpgrade", () => {
  it.each(situations)("$name: $wanted", async (situation) => {
    const cen = fakeCen([wirePlan(plan, { ...on("cen-one"), ...situation.ours })]);
    situation.prepare?.(cen);
    const began = cen.clock.now();
    const outcome = await ensureTempUpgrade(cen, { ...input, ...situation.input });
    expect(outcome).toMatchObject({
      outcome: situation.wanted,
      sent: situation.sent,
      ...situation.also,
    });
    expect(cen.orders).toHaveLength(situation.orders);
    expect(cen.calls.order).toBe(situation.sent);
    const took = cen.clock.now() - began;
    expect({ took }).toMatchObject(
      situation.tookMs === undefined ? {} : { took: situation.tookMs },
    );
  });

  it("carries every observation when undecided", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(false));
    const outcome = await ensureTempUpgrade(cen, input);
    const offsets = outcome.observations.map(({ at }) => at - start);
    expect(offsets.slice(0, 6)).toEqual([0, 2_000, 5_000, 9_500, 16_250, 26_375]);
    expect(offsets.at(-1)).toBe(15 * minute);
    expect(offsets).toHaveLength(cen.calls.describe - 1);
    expect(new Set(outcome.observations.map(({ verdict }) => verdict))).toEqual(
      new Set(["unchanged"]),
    );
    expect(outcome.observations[0]).toEqual({ at: start, verdict: "unchanged", bandwidth: 10 });
  });

  it("never waits longer than 30 s between looks", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.upgradeDelayMs = hour;
    const outcome = await ensureTempUpgrade(cen, input);
    const looks = outcome.observations.map(({ at }) => at);
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...gaps)).toBe(30_000);
    expect(gaps[0]).toBe(2_000);
  });

  it("sends the end with seconds 00, moved up to the next minute", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const outcome = await ensureTempUpgrade(cen, { ...input, EndTime: "2026-11-01T13:59:01Z" });
    expect(outcome.outcome).toBe("upgraded");
    expect(cen.orders).toEqual([{ plan, bandwidth: 40, end: "2026-11-01T14:00:00Z" }]);
  });

  it("accepts an end within the tolerance for its own order only", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.before.describe = (n) => {
      if (n === 2) cen.change(plan, reservation(10, end + 5 * minute));
    };
    const options = { endToleranceMs: 5 * minute };
    expect(await ensureTempUpgrade(cen, input, options)).toMatchObject({ outcome: "upgraded" });
    const other = fakeCen([
      wirePlan(plan, { ...reservation(10, end + 5 * minute), Bandwidth: 40 }),
    ]);
    expect(await ensureTempUpgrade(other, input, options)).toMatchObject({
      outcome: "reservationConflict",
    });
  });

  it("gives a rival's order no tolerance when refused because of it", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(refused("InvalidOperation.OrderParameterIllegal"));
    cen.before.order = () => cen.change(plan, { ...reservation(10, end + minute), Bandwidth: 40 });
    expect(await ensureTempUpgrade(cen, input, { endToleranceMs: 5 * minute })).toMatchObject({
      outcome: "reservationConflict",
    });
  });

  it("says liftedUnproven of an accepted order at the first look after the settle window", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.showsReservations = false;
    const { at, observations } = await ensureTempUpgrade(cen, input);
    const before = observations.at(-2)?.at ?? 0;
    expect(at - start).toBeGreaterThanOrEqual(15 * minute);
    expect(before - start).toBeLessThan(15 * minute);
  });

  it("warns about an idle plan and one whose cap is given away, and orders all the same", async () => {
    const OrginInterRegionBandwidthLimits = {
      OrginInterRegionBandwidthLimit: [{ BandwidthLimit: "4" }, { BandwidthLimit: "6" }],
    };
    const cen = fakeCen([wirePlan(plan, { OrginInterRegionBandwidthLimits })]);
    const outcome = await ensureTempUpgrade(cen, input);
    expect(outcome.outcome).toBe("upgraded");
    const failed = outcome.checks.filter(({ verdict }) => verdict === "fail");
    expect(failed).toEqual([
      {
        id: "inUse",
        level: "warn",
        verdict: "fail",
        message: "the plan is idle: attached to no CEN instance",
        field: "CenBandwidthPackageId",
        remedy: "attach the plan to a CEN instance, or the bandwidth carries nothing",
      },
      {
        id: "headRoom",
        level: "warn",
        verdict: "fail",
        message:
          "connections are limited to 10 of 10 Mbps together; " +
          "30 of the 40 Mbps carry nothing until those limits are raised",
        field: "CenBandwidthPackageId",
        remedy: "raise the limits of the connections while the upgrade runs",
      },
    ]);
  });

  it("throws for a plan that is there and cannot be read, naming the field", async () => {
    const cen = fakeCen([wirePlan(plan, { GeographicRegionAId: "" })]);
    await expect(ensureTempUpgrade(cen, input)).rejects.toMatchObject({
      code: "ReadFailed",
      failure: { code: "PlanUnreadable", message: expect.stringContaining("GeographicRegionAId") },
    });
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 1 });
  });

  it("throws what refuses the first read, and orders nothing", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.describe.push(refused("Forbidden.RAM", 403));
    await expect(ensureTempUpgrade(cen, input)).rejects.toMatchObject({
      code: "ReadFailed",
      failure: { code: "Forbidden.RAM" },
    });
    expect(cen.calls.order).toBe(0);
  });

  it.each([
    [{ ...input, Bandwidth: "40" }, "Bandwidth"],
    [{ ...input, Bandwidth: 10.5 }, "Bandwidth"],
    [{ ...input, EndTime: "tomorrow" }, "EndTime"],
    [{ ...input, EndTime: "2026-02-30T10:00:00Z" }, "EndTime"],
    [{ Bandwidth: 40, EndTime }, "CenBandwidthPackageId"],
  ])("refuses the input %j, naming %s", async (wrong, field) => {
    const cen = fakeCen([wirePlan(plan)]);
    await expect(ensureTempUpgrade(cen, wrong as never)).rejects.toMatchObject({
      code: "BadInput",
      field,
    });
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 0 });
  });
});
