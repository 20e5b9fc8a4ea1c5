import type { RunStatus } from "../ports/dispatcher.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";

/**
 * What is wrong with an outcome, given how many orders the service has carried out; `undefined` if nothing is. Reads are fresh in
 * this suite, so an order that exists must be found. `watch`: where the watch on the end stands, if the engine has a dispatcher.
 */
export function judgeCase(
  outcome: TempUpgradeOutcome["outcome"],
  orders: number,
  watch?: RunStatus["state"],
): string | undefined {
  if (orders > 1) return `${orders} orders`;
  const says = claims[outcome];
  if (orders === 1 && says !== "one") return `an order exists, and the outcome is ${outcome}`;
  if (orders === 0 && says === "one") return `no order exists, and the outcome is ${outcome}`;
  if (outcome === "upgraded" && watch !== undefined && watch !== "waiting") {
    return `upgraded, and the watch on the end is ${watch}`;
  }
  return undefined;
}

const claims: Readonly<Record<TempUpgradeOutcome["outcome"], "one" | "none" | "open">> = {
  upgraded: "one",
  alreadyUpgraded: "one",
  acceptedNotEffective: "one",
  liftedUnproven: "open",
  undecided: "open",
  satisfied: "none",
  precheckFailed: "none",
  notFound: "none",
  reservationConflict: "none",
  rejected: "none",
};
