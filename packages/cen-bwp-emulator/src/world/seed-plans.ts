import { EmulatorError } from "../emulator-error.js";
import type { PlanSeed } from "../options/emulator-options.js";
import { planFromSeed, type SeedContext } from "./plan-from-seed.js";
import { parseTimeText } from "./time-text.js";
import type { World } from "./world.js";

/**
 * Puts the seeded plans into an empty world. Throws `EmulatorError` BadSeed, naming the plans, for an id given twice,
 * a CEN that does not exist and two plans of one pair of areas on one CEN: the service would never let these happen.
 */
export function seedPlans(world: World, seeds: readonly PlanSeed[], seed: number | string): void {
  const now = world.clock.now();
  for (const [ordinal, planSeed] of seeds.entries()) {
    try {
      seedPlan(world, planSeed, { ordinal, now, seed });
    } catch (error) {
      if (!(error instanceof EmulatorError)) throw error;
      throw new EmulatorError(error.code, error.message, {
        path: ["plans", ordinal, ...(error.path ?? [])],
      });
    }
  }
}

function seedPlan(world: World, planSeed: PlanSeed, context: SeedContext): void {
  const plan = planFromSeed(planSeed, context);
  if (world.plans.get(plan.id) !== undefined) {
    throw badSeed(`Plan ${plan.id} is seeded twice. Give each plan an id of its own.`);
  }
  if (plan.cenId !== undefined) attach(world, plan.id, plan.cenId, plan.pair);
  world.plans.put(plan);
  const { Processing: kind, ProcessingUntil } = planSeed;
  if (kind !== undefined)
    world.occupations.occupy(kind, plan.id, untilOf(plan.id, ProcessingUntil));
  if (plan.reservation !== undefined) {
    const due = plan.reservation.activeTime;
    world.queue.add({ kind: "reservation-due", due, planId: plan.id });
  }
}

function untilOf(planId: string, text: string | undefined): number {
  const instant = text === undefined ? Infinity : parseTimeText(text);
  if (instant !== undefined) return instant;
  throw badSeed(
    `Plan ${planId} is seeded with ProcessingUntil "${text}". Write YYYY-MM-DDThh:mm:ssZ.`,
  );
}

function attach(
  world: World,
  planId: string,
  cenId: string,
  pair: Parameters<World["cens"]["hold"]>[1],
): void {
  if (world.cens.get(cenId) === undefined) {
    throw badSeed(
      `Plan ${planId} is seeded on CEN ${cenId}, which does not exist. Add it to "cens" or leave CenId out.`,
    );
  }
  const rival = world.cens.holder(cenId, pair);
  if (rival !== undefined) {
    throw badSeed(
      `Plans ${rival} and ${planId} both connect ${pair} on CEN ${cenId}, which allows one plan per pair of areas. Change the areas or the CenId of one of them.`,
    );
  }
  world.cens.hold(cenId, pair, planId);
}

function badSeed(message: string): EmulatorError {
  return new EmulatorError("BadSeed", message);
}
