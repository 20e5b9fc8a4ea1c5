import type { AcsTransportError } from "acs-rpc";
import { describe, expect, it } from "vitest";
import { type AttachOutcome, attachIfNotConflictingSpan, type CenBwpApi } from "../src/index.js";
import {
  type FakeCen,
  fakeCen,
  lost,
  notConnected,
  on,
  refused,
  serverError,
  start,
  throttled,
  wirePlan,
} from "./fake-cen.js";

const plan = "cenbwp-ours";
const rival = "cenbwp-rival";
const cenId = "cen-one";

// The same areas the other way round and in other letters, with a span text that says nothing.
const mirrored = {
  GeographicRegionAId: "North-America",
  GeographicRegionBId: "China",
  GeographicSpanId: "x",
};
const spanTaken = "InvalidOperation.BwpForGeoSpanAlreadyAssociated";

interface Situation {
  readonly name: string;
  readonly ours?: object;
  readonly others?: readonly ReturnType<typeof wirePlan>[];
  readonly prepare?: (cen: FakeCen) => void;
  readonly wanted: AttachOutcome["outcome"];
  readonly sent: number;
  readonly also?: Partial<Record<string, unknown>>;
}

const rivalAttached = [wirePlan(rival, { ...mirrored, ...on(cenId) })];

const situations: readonly Situation[] = [
  { name: "a free span", wanted: "attached", sent: 1, also: { requestIds: ["A-1"] } },
  { name: "already on the CEN instance", ours: on(cenId), wanted: "alreadyAttached", sent: 0 },
  {
    name: "already there, and locked meanwhile",
    ours: { ...on(cenId), BusinessStatus: "FinancialLocked" },
    wanted: "alreadyAttached",
    sent: 0,
  },
  {
    name: "a rival with the mirrored pair",
    others: rivalAttached,
    wanted: "conflictingSpan",
    sent: 0,
    also: { by: expect.objectContaining({ id: rival }) },
  },
  {
    name: "a plan for another pair on the same CEN instance",
    others: [wirePlan(rival, { GeographicRegionBId: "europe", ...on(cenId) })],
    wanted: "attached",
    sent: 1,
  },
  {
    name: "a plan for the same pair on another CEN instance",
    others: [wirePlan(rival, on("cen-two"))],
    wanted: "attached",
    sent: 1,
  },
  {
    name: "our plan on another CEN instance",
    ours: on("cen-two"),
    wanted: "attachedElsewhere",
    sent: 0,
    also: { cenIds: ["cen-two"] },
  },
  {
    name: "a locked plan",
    ours: { BusinessStatus: "SecurityLocked" },
    wanted: "precheckFailed",
    sent: 0,
  },
  {
    name: "an expired plan",
    ours: { ExpiredTime: "2026-11-01T07:59Z" },
    wanted: "precheckFailed",
    sent: 0,
  },
  {
    name: "a state nobody knows is no lock",
    ours: { BusinessStatus: "Resting" },
    wanted: "attached",
    sent: 1,
  },
  {
    name: "a rival attaches between our read and our write",
    others: [wirePlan(rival, mirrored)],
    prepare: (cen) => (cen.before.associate = () => cen.change(rival, on(cenId))),
    wanted: "conflictingSpan",
    sent: 1,
    also: { by: expect.objectContaining({ id: rival }) },
  },
  {
    name: "a rival that stays out of sight",
    prepare: (cen) => cen.script.associate.push(refused(spanTaken, 409)),
    wanted: "conflictingSpan",
    sent: 1,
    also: { by: "unseen", failure: expect.objectContaining({ code: spanTaken, status: 409 }) },
  },
  {
    name: "a rival that shows late",
    others: [wirePlan(rival, mirrored)],
    prepare(cen) {
      cen.lagMs = 3_000;
      cen.before.associate = () => cen.change(rival, on(cenId));
    },
    wanted: "conflictingSpan",
    sent: 1,
    also: { by: expect.objectContaining({ id: rival }) },
  },
  {
    name: "somebody attaches our plan elsewhere meanwhile",
    prepare(cen) {
      cen.script.associate.push(refused("InvalidOperation.BwpInstanceStatus", 403));
      cen.before.associate = () => cen.change(plan, on("cen-two"));
    },
    wanted: "attachedElsewhere",
    sent: 1,
  },
  {
    name: "somebody attaches our plan here while we are refused",
    prepare(cen) {
      cen.script.associate.push(refused("InvalidOperation.BwpInstanceStatus", 403));
      cen.before.associate = () => cen.change(plan, on(cenId));
    },
    wanted: "alreadyAttached",
    sent: 1,
  },
  {
    name: "the answer is lost after the effect",
    prepare: (cen) => cen.script.associate.push(lost(true)),
    wanted: "attached",
    sent: 1,
  },
  {
    name: "the answer is lost before the effect",
    prepare: (cen) => cen.script.associate.push(lost(false)),
    wanted: "attached",
    sent: 2,
  },
  {
    name: "done, and answered 500",
    prepare: (cen) => cen.script.associate.push(serverError(true)),
    wanted: "attached",
    sent: 1,
  },
  {
    name: "lost after the effect, and reads lag: the second answer speaks of us",
    prepare(cen) {
      cen.lagMs = 4_000;
      cen.script.associate.push(lost(true), refused(spanTaken, 409));
    },
    wanted: "attached",
    sent: 2,
  },
  {
    name: "lost after the effect, and a lagging read shows the rival of before",
    others: [wirePlan(rival, mirrored)],
    prepare(cen) {
      cen.script.associate.push(lost(true));
      cen.before.describe = (n) => {
        // The third and fourth look of the run are answered from an old copy.
        if (n === 3) cen.change(rival, on(cenId));
        if (n === 3) cen.change(plan, { CenIds: { CenId: [] }, Status: "Idle" });
        if (n === 5) cen.change(rival, { CenIds: { CenId: [] }, Status: "Idle" });
        if (n === 5) cen.change(plan, on(cenId));
      };
    },
    wanted: "attached",
    sent: 1,
  },
  {
    name: "accepted, visible a minute later",
    prepare: (cen) => (cen.lagMs = 60_000),
    wanted: "attached",
    sent: 1,
  },
  {
    name: "busy, throttled and out of reach before it works",
    prepare: (cen) =>
      cen.script.associate.push(
        refused("Operation.Blocking", 500),
        throttled,
        notConnected,
        refused("InvalidOperation.CenInstanceStatus", 409),
        refused("IncorrectStatus.TransitRouter"),
      ),
    wanted: "attached",
    sent: 6,
  },
  {
    name: "locked between our read and our write",
    prepare(cen) {
      cen.script.associate.push(refused("InvalidOperation.BwpBusinessStatus", 409));
      cen.before.associate = () => cen.change(plan, { BusinessStatus: "FinancialLocked" });
    },
    wanted: "precheckFailed",
    sent: 1,
  },
  {
    name: "no such CEN instance",
    prepare: (cen) => cen.script.associate.push(refused("ParameterCenInstanceId", 404)),
    wanted: "notFound",
    sent: 1,
    also: { what: "cen", field: "CenId", remedy: expect.stringContaining("check the id") },
  },
  {
    name: "refused for good",
    prepare: (cen) => cen.script.associate.push(refused("OperationInvalid.UserCanNotUseBwp")),
    wanted: "rejected",
    sent: 1,
    also: {
      failure: expect.objectContaining({ code: "OperationInvalid.UserCanNotUseBwp" }),
      requestIds: ["R-OperationInvalid.UserCanNotUseBwp"],
    },
  },
  {
    name: "a refusal after a lost answer may be the echo of our own attachment",
    prepare: (cen) => cen.script.associate.push(lost(false), refused("InvalidParameter")),
    wanted: "timedOut",
    sent: 2,
    also: { resumable: true, accepted: false },
  },
  {
    name: "accepted and never visible",
    prepare: (cen) => (cen.lagMs = 3_600_000),
    wanted: "timedOut",
    sent: 1,
    also: { accepted: true, interrupted: false },
  },
  {
    name: "a service that answers with every plan, whatever is asked for",
    others: [wirePlan(rival, on("cen-two"))],
    prepare: (cen) => (cen.ignoresFilters = true),
    wanted: "attached",
    sent: 1,
  },
  {
    name: "reads that fail for a while",
    prepare: (cen) => cen.script.describe.push(lost(false), serverError(false), throttled),
    wanted: "attached",
    sent: 1,
  },
];

describe("attachIfNotConflictingSpan", () => {
  it.each(situations)("$name: $wanted", async ({ ours, others, prepare, wanted, sent, also }) => {
    const cen = fakeCen([wirePlan(plan, ours), ...(others ?? [])]);
    prepare?.(cen);
    const input = { CenId: cenId, CenBandwidthPackageId: plan };
    const outcome = await attachIfNotConflictingSpan(cen, input);
    expect(outcome).toMatchObject({ outcome: wanted, sent, input, ...also });
    expect(cen.calls.associate).toBe(sent);
  });

  it("knows no such plan: notFound", async () => {
    const cen = fakeCen([wirePlan(rival)]);
    const input = { CenId: cenId, CenBandwidthPackageId: plan };
    expect(await attachIfNotConflictingSpan(cen, input)).toEqual({
      outcome: "notFound",
      what: "plan",
      field: "CenBandwidthPackageId",
      remedy: "check the id, and that these credentials belong to the account that owns the plan",
      input,
      sent: 0,
      requestIds: [],
      at: cen.clock.now(),
    });
  });

  it("reports every pre-check when one fails", async () => {
    const cen = fakeCen([
      wirePlan(plan, { BusinessStatus: "FinancialLocked", ExpiredTime: "2026-10-01T00:00Z" }),
      ...rivalAttached,
    ]);
    const outcome = await attachIfNotConflictingSpan(cen, {
      CenId: cenId,
      CenBandwidthPackageId: plan,
    });
    const checks = outcome.outcome === "precheckFailed" ? outcome.checks : [];
    expect(checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["planExists", "pass"],
      ["notLocked", "fail"],
      ["notExpired", "fail"],
      ["notElsewhere", "pass"],
      ["spanFree", "fail"],
    ]);
  });

  it("takes five looks over about eight seconds for a rival out of sight", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.associate.push(refused(spanTaken, 409));
    const began = cen.clock.now();
    await attachIfNotConflictingSpan(cen, { CenId: cenId, CenBandwidthPackageId: plan });
    // One before the call, five after it, two reads each.
    expect(cen.calls.describe).toBe(12);
    expect(cen.clock.now() - began).toBe(1_000 + 1_500 + 2_250 + 3_375);
  });

  it("waits longer each time while the service is busy", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.associate.push(throttled, throttled, throttled);
    await attachIfNotConflictingSpan(cen, { CenId: cenId, CenBandwidthPackageId: plan });
    expect(cen.clock.sleeps.map((instant) => instant - start)).toEqual([1_000, 2_500, 4_750]);
  });

  it("looks soon again after an answer, however long it was busy before", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.lagMs = 1_000;
    cen.script.associate.push(throttled, throttled);
    await attachIfNotConflictingSpan(cen, { CenId: cenId, CenBandwidthPackageId: plan });
    expect(cen.clock.sleeps.map((instant) => instant - start)).toEqual([1_000, 2_500, 3_500]);
  });

  it("distrusts a refusal if an earlier attempt of the same call got no answer", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.lagMs = 20_000;
    const error = lost(true).error as AcsTransportError;
    const client: CenBwpApi = {
      ...cen.client,
      async associateCenBandwidthPackage(request, options) {
        // What a client with retries does: done and lost, then refused because it is done.
        await cen.client.associateCenBandwidthPackage(request);
        options?.onAttempt?.({ operation: "A", attempt: 1, durationMs: 1, sent: "maybe", error });
        throw refused(spanTaken, 409).error;
      },
    };
    const input = { CenId: cenId, CenBandwidthPackageId: plan };
    expect(await attachIfNotConflictingSpan({ client, clock: cen.clock }, input)).toMatchObject({
      outcome: "attached",
      sent: 1,
    });
  });

  it("throws what refuses the first read, and changes nothing", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.describe.push(refused("Unauthorized"));
    const attempt = attachIfNotConflictingSpan(cen, { CenId: cenId, CenBandwidthPackageId: plan });
    await expect(attempt).rejects.toMatchObject({
      code: "ReadFailed",
      failure: { code: "Unauthorized", kind: "service", status: 400 },
      cause: expect.objectContaining({ code: "Unauthorized" }),
    });
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 1 });
  });

  it.each([
    [{ CenBandwidthPackageId: plan }, "CenId"],
    [{ CenId: cenId, CenBandwidthPackageId: "" }, "CenBandwidthPackageId"],
    [{ CenId: 7, CenBandwidthPackageId: plan }, "CenId"],
    [{ CenId: cenId, CenBandwidthPackageId: plan, cenid: "x" }, "cenid"],
  ])("refuses the input %j, naming %s", async (input, field) => {
    const cen = fakeCen([wirePlan(plan)]);
    await expect(attachIfNotConflictingSpan(cen, input as never)).rejects.toMatchObject({
      code: "BadInput",
      field,
    });
    expect(cen.calls.describe).toBe(0);
  });
});
