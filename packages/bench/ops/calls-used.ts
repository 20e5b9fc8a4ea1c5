import {
  attachIfNotConflictingSpan,
  coverage,
  ensureTempUpgrade,
  type OpsContext,
  settleIntents,
  watchRestore,
} from "cen-bwp-ops";
import { cenId, planId, upgrade, world } from "./world.js";

// What is needed at least: a look before a write, the write, a look that proves its effect.
const rows: readonly {
  readonly name: string;
  readonly least: number;
  readonly delayMs?: number;
  readonly attached?: boolean;
  readonly prepare?: (context: OpsContext) => Promise<unknown>;
  readonly run: (context: OpsContext) => Promise<unknown>;
}[] = [
  { name: "attach, free span", least: 3, run: attach },
  { name: "attach, attached already", least: 1, attached: true, run: attach },
  { name: "upgrade, effect at once", least: 3, attached: true, run: raise },
  { name: "upgrade, effect after 2 min", least: 3, attached: true, delayMs: 120_000, run: raise },
  { name: "upgrade, run again", least: 0, attached: true, prepare: raise, run: raise },
  { name: "watchRestore", least: 1, attached: true, prepare: raise, run: restore },
  {
    name: "settleIntents, none open",
    least: 0,
    attached: true,
    prepare: raise,
    run: settleIntents,
  },
  { name: "coverage, one page", least: 1, attached: true, run: coverage },
];

/** How many calls a workflow makes when nothing goes wrong, beside the least it could do with. */
export async function callsUsed(): Promise<void> {
  for (const { name, least, delayMs = 0, attached, prepare, run } of rows) {
    const plan = { CenBandwidthPackageId: planId, Bandwidth: 10 };
    const { emulator, context } = world({
      cens: [cenId],
      plans: [attached ? { ...plan, CenId: cenId } : plan],
      upgradeDelayMs: delayMs,
    });
    await prepare?.(context);
    const before = emulator.ledger.requests.length;
    await run(context);
    const calls = emulator.ledger.requests.length - before;
    console.log(`calls, ${name.padEnd(28)} ${String(calls).padStart(3)}  least ${least}`);
  }
}

function attach(context: OpsContext): Promise<unknown> {
  return attachIfNotConflictingSpan(context, { CenId: cenId, CenBandwidthPackageId: planId });
}

function raise(context: OpsContext): Promise<unknown> {
  return ensureTempUpgrade(context, upgrade);
}

function restore(context: OpsContext): Promise<unknown> {
  const { CenBandwidthPackageId, EndTime } = upgrade;
  return watchRestore(context, { CenBandwidthPackageId, EndTime, RestoreTo: 10 });
}
