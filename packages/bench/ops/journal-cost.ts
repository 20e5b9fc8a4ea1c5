import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTempUpgrade, type Journal, openJournal, systemClock } from "cen-bwp-ops";
import { percentile } from "./percentile.js";
import { cenId, planId, upgrade, world } from "./world.js";

/** What the sqlite journal adds to a step and to a workflow. */
export async function journalCost(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-bench-"));
  const journal = await openJournal(join(folder, "journal.db"));
  try {
    const normal = await steps(journal, true);
    const full = await steps(journal, false);
    console.log(`journal, one step, normal sync   p50 ${normal.toFixed(2)} ms`);
    console.log(`journal, one step, full sync     p50 ${full.toFixed(2)} ms`);
    const without: number[] = [];
    const within: number[] = [];
    // In turn, so that a busy machine slows both alike.
    for (let n = 0; n < 60; n++) {
      without.push(await workflow());
      within.push(await workflow(journal, n));
    }
    const [a, b] = [percentile(without, 0.5), percentile(within, 0.5)];
    console.log(
      `ensureTempUpgrade, in memory     p50 ${a.toFixed(2)} ms (the emulator's work included)`,
    );
    console.log(
      `ensureTempUpgrade, with journal  p50 ${b.toFixed(2)} ms: ${(b - a).toFixed(2)} ms more`,
    );
  } finally {
    journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function steps(journal: Journal, readOnly: boolean): Promise<number> {
  const run = journal.begin({ id: `steps-${readOnly}`, clock: systemClock });
  const times: number[] = [];
  for (let n = 0; n < 1_000; n++) {
    const began = performance.now();
    await run.engine.step(`step-${n}`, async () => ({ n }), { readOnly });
    times.push(performance.now() - began);
  }
  run.finish();
  return percentile(times, 0.5);
}

async function workflow(journal?: Journal, n = 0): Promise<number> {
  const plans = [{ CenBandwidthPackageId: planId, Bandwidth: 10, CenId: cenId }];
  const { context } = world({ cens: [cenId], plans });
  const began = performance.now();
  const outcome = journal
    ? await journal.run({ id: `run-${n}`, clock: context.clock }, (engine) =>
        ensureTempUpgrade(
          { ...context, engine, intents: journal.intents, account: String(n) },
          upgrade,
        ),
      )
    : await ensureTempUpgrade(context, upgrade);
  if (outcome.outcome !== "upgraded") throw new Error(`ended as ${outcome.outcome}`);
  return performance.now() - began;
}
