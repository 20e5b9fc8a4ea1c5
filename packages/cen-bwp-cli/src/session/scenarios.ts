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

/**
 * The account of a scenario: one of {@link scenarios}, or a scenario file of the emulator.
 *
 * @throws {OperatorError} (wrong usage) for a name that is none, and for a mistake in a file, with its line.
 */
export async function scenario(name: string): Promise<EmulatorOptions> {
  const found = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (found) return found.options;
  if (/[/\\.]/.test(name)) return readFileScenario(name);
  if (/^cen(bwp)?-/.test(name))
    throw new OperatorError(
      `--emulator takes the word after it for a scenario, and ${name} is an id; put --emulator last, or write --emulator demo ${name}`,
      exitCodes.usage,
    );
  throw new OperatorError(
    `there is no scenario ${name}; take one of ${Object.keys(scenarios).join(", ")}, or a file such as ./account.yaml`,
    exitCodes.usage,
  );
}

async function readFileScenario(path: string): Promise<EmulatorOptions> {
  const { readScenario } = await import("cen-bwp-emulator/scenario");
  try {
    return readScenario(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new OperatorError(error.message, exitCodes.usage, { cause: error });
  }
}
