import { isAcsError } from "acs-rpc";
import { ensureTempUpgrade, parsePlan, possibleOrder } from "../../src/index.js";
import { type UpgradeVariant, waits } from "./upgrade-path.js";

// The ways people write this first. They stand here so that the explorer shows what is wrong with them.

const unclear = (error: unknown): boolean => isAcsError(error) && !error.code.includes("Balance");

/** The order in a step of a durable engine, with a retry around it. */
export const retryInsideTheStep: UpgradeVariant = async ({ client, engine }, order) => {
  await engine?.step("place", async () => {
    for (let tries = 1; ; tries++) {
      try {
        return await client.tempUpgradeCenBandwidthPackageSpec(order);
      } catch (error) {
        if (tries >= 3 || !unclear(error)) throw error;
      }
    }
  });
  return { outcome: "upgraded" };
};

/** Look, order if it is not there, and the pair again while the answer is unclear. */
export const lookOrderRetry: UpgradeVariant = async ({ client, clock }, order) => {
  for (let tries = 1; ; tries++) {
    const look = await client.describeCenBandwidthPackages({ IncludeReservationData: true });
    const wire = look.CenBandwidthPackages?.CenBandwidthPackage?.[0];
    if (parsePlan(wire).reservation) return { outcome: "upgraded" };
    try {
      await client.tempUpgradeCenBandwidthPackageSpec(order);
      return { outcome: "upgraded" };
    } catch (error) {
      if (tries >= 3 || !unclear(error)) return { outcome: "rejected" };
      await clock.sleepUntil(clock.now() + 2_000);
    }
  }
};

/** As ours, but what did not show after the settle window is taken for not placed, and ordered again. */
export const reorderAfterSettle: UpgradeVariant = async (context, order) => {
  const outcome = await ensureTempUpgrade(context, order, waits);
  const intent = await context.intents.get(outcome.intent);
  const send = intent && possibleOrder(intent);
  if (outcome.outcome !== "undecided" || !send) return outcome;
  const failure = { kind: "unknown", code: "x", message: "", sent: "no", attempts: 1 } as const;
  await context.intents.answer(outcome.intent, send.token, { class: "notSent", failure });
  const { engine: _, ...direct } = context;
  return ensureTempUpgrade(direct, order, waits);
};
