import type { EmulatorOptions } from "cen-bwp-emulator";

import { demoCens, demoPlans, demoStart } from "../demo/demo-account.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

const account: EmulatorOptions = { now: demoStart, seed: "demo", cens: demoCens, plans: demoPlans };
const order = "TempUpgradeCenBandwidthPackageSpec";

/** Accounts that `--emulator` and `cen-bwp emulator` can start, with what they are for. */
export const scenarios: Readonly<
  Record<string, { readonly what: string; readonly options: EmulatorOptions }>
> = {
  demo: { what: "13 plans, 3 CEN instances; all is well", options: account },
  empty: { what: "an account without plans", options: { now: demoStart, seed: "demo" } },
  "answer-lost": {
    what: "as demo; the order is placed, its answer gets lost",
    options: { ...account, faults: [{ operation: order, fault: "reset", when: "after" }] },
  },
  "order-lost": {
    what: "as demo; the order gets lost, and nobody can tell",
    options: { ...account, faults: [{ operation: order, fault: "reset", when: "before" }] },
  },
  slow: {
    what: "as demo; an order takes 45 minutes to take effect",
    options: { ...account, upgradeDelayMs: 45 * 60_000 },
  },
  forbidden: {
    what: "as demo; the key has no permission",
    options: {
      ...account,
      faults: [{ fault: "error", status: 403, code: "NoPermission" }],
    },
  },
};

/** @throws {OperatorError} for a name that is none. */
export function scenario(name: string): EmulatorOptions {
  const found = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (found) return found.options;
  throw new OperatorError(
    `there is no scenario ${name}; take one of ${Object.keys(scenarios).join(", ")}`,
    exitCodes.usage,
  );
}
