import { deepStrictEqual as agree } from "node:assert/strict";
import { asyncModelRun, asyncProperty, assert, commands, constantFrom, record } from "fast-check";
import type { AsyncCommand } from "fast-check";
import { expect, test } from "vitest";
import type { Emulator } from "../src/index.js";
import {
  attachDelayMs,
  attachInModel,
  bandwidthOf,
  type Model,
  type ModelPlan,
  type Strictness,
  upgradeDelayMs,
  upgradeInModel,
  upgradeOf,
  visibleCen,
} from "./support/reference-model.js";
import { attach, describePlans, hour, minute, start, upgrade, world } from "./support/world.js";

const histories = Number(process.env["HISTORIES"] ?? 300);

interface Real {
  emulator: Emulator;
}

type Step = AsyncCommand<Model, Real>;

const planIds = ["p0", "p1", "p2", "p3", "p4", "none"];
const cenIds = ["cen-a", "cen-b", "none"];

function step(name: string, run: (model: Model, real: Real) => Promise<void>): Step {
  return { check: () => true, run, toString: () => name };
}

const attaching = record({
  planId: constantFrom(...planIds),
  cenId: constantFrom(...cenIds),
}).map(({ planId, cenId }) =>
  step(`attach ${planId} to ${cenId}`, async (model, { emulator }) => {
    const { body } = await attach(emulator, planId, cenId);
    agree(body["Code"], attachInModel(model, planId, cenId));
  }),
);

const upgrading = record({
  planId: constantFrom(...planIds),
  bandwidth: constantFrom(5, 10, 20, 30, 40),
  hours: constantFrom(2, 4, 7, 12),
}).map(({ planId, bandwidth, hours }) =>
  step(`upgrade ${planId} to ${bandwidth} until ${hours} h`, async (model, { emulator }) => {
    const end = start + hours * hour;
    const { body } = await upgrade(emulator, planId, bandwidth, end);
    agree(body["Code"], upgradeInModel(model, planId, bandwidth, end));
    agree(emulator.ledger.orders.length, model.orders);
  }),
);

const waiting = constantFrom(1, 2, 59, 60, 119, 200).map((minutes) =>
  step(`wait ${minutes} min`, (model, { emulator }) => {
    model.now += minutes * minute;
    emulator.clock.advance(minutes * minute);
    return Promise.resolve();
  }),
);

const listing = constantFrom(undefined, ...cenIds).map((cenId) =>
  step(`list ${cenId}`, async (model, { emulator }) => {
    const filter = cenId && { "Filter.1.Key": "CenId", "Filter.1.Value.1": cenId };
    const { plans, total } = await describePlans(emulator, {
      IncludeReservationData: "true",
      ...filter,
    });
    const wanted = model.plans.filter((plan) => !cenId || visibleCen(model, plan) === cenId);
    agree(total, wanted.length);
    const seen = plans.map((plan) => [
      plan.CenBandwidthPackageId,
      plan.Bandwidth,
      plan.CenIds?.CenId?.[0],
      plan.HasReservationData,
      plan.ReservationBandwidth,
    ]);
    const expected = wanted.map((plan) => {
      const pending = upgradeOf(model, plan) !== undefined;
      const restored = pending ? String(plan.base) : undefined;
      return [
        plan.id,
        bandwidthOf(model, plan),
        visibleCen(model, plan),
        String(pending),
        restored,
      ];
    });
    agree(seen, expected);
  }),
);

const forking = constantFrom(
  step("go on in a fork", (_, real) => {
    real.emulator = real.emulator.fork();
    return Promise.resolve();
  }),
);

const duration = constantFrom(0, 0, 1.5 * minute, 2 * hour);
const strictness = record({
  attachBusyMs: duration,
  orderBusyMs: duration,
  blockingMs: duration,
  affordableOrders: constantFrom(1, 3, 1000),
});

function setup(strict: Strictness): { model: Model; real: Real } {
  const { affordableOrders, attachBusyMs, orderBusyMs, blockingMs } = strict;
  const account = { affordableOrders };
  const far = start + 300 * hour;
  const base = { prepaid: true, normal: true, expiresAt: far, base: 10 };
  const plans: ModelPlan[] = [
    { ...base, id: "p0", areas: ["china", "europe"] },
    { ...base, id: "p1", areas: ["Europe", "CHINA"], base: 30 },
    { ...base, id: "p2", areas: ["china", "china"], prepaid: false },
    { ...base, id: "p3", areas: ["china", "north-america"], expiresAt: start + 6 * hour },
    { ...base, id: "p4", areas: ["asia-pacific", "china"], normal: false },
  ];
  const emulator = world(
    plans.map((plan) => ({
      CenBandwidthPackageId: plan.id,
      GeographicRegionAId: plan.areas[0],
      GeographicRegionBId: plan.areas[1],
      Bandwidth: plan.base,
      BandwidthPackageChargeType: plan.prepaid ? "PREPAY" : "POSTPAY",
      BusinessStatus: plan.normal ? "Normal" : "FinancialLocked",
      ExpiredTime: `${new Date(plan.expiresAt).toISOString().slice(0, 16)}Z`,
    })),
    { attachDelayMs, upgradeDelayMs, attachBusyMs, orderBusyMs, blockingMs, account },
  );
  return {
    model: {
      ...strict,
      now: start,
      writtenAt: -Infinity,
      cens: ["cen-a", "cen-b"],
      plans,
      orders: 0,
    },
    real: { emulator },
  };
}

test(
  `${histories} histories agree with the reference model`,
  async () => {
    const steps = [attaching, upgrading, waiting, listing, forking];
    const agreement = assert(
      asyncProperty(
        strictness,
        commands(steps, { maxCommands: 40, size: "max" }),
        (strict, history) => asyncModelRun(() => setup(strict), history),
      ),
      { numRuns: histories },
    );
    await expect(agreement).resolves.toBeUndefined();
  },
  60_000 + histories * 200,
);
