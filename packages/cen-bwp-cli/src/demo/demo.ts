import { createCenBwpClient } from "cen-bwp-client";
import { EmulatorError, startEmulator, type RunningEmulator } from "cen-bwp-emulator";
import {
  attachIfNotConflictingSpan,
  coverage,
  ensureTempUpgrade,
  type OpsContext,
} from "cen-bwp-ops";

import type { Output } from "../io/io.js";
import { OperatorError } from "../operator-error.js";
import { coverageTable } from "../render/coverage-table.js";
import type { Style } from "../render/style.js";
import { attachText, upgradeText } from "../render/outcome-text.js";
import { clockText } from "../render/time-text.js";
import { demoCens, demoPlans, demoStart } from "./demo-account.js";
import { faultsInLedger, ledgerText } from "./demo-ledger.js";
import { createPage, type Page } from "./page.js";

export interface DemoOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly out: Output;
  readonly style: Style;
}

const hour = 3_600_000;

/**
 * The main job on an emulated account: attach, be refused with the reason, upgrade for four hours, look at the coverage, and
 * count in the service's own ledger that nothing was ordered or attached twice. Returns 1 if that count is wrong.
 */
export async function demo({ port, out, style }: DemoOptions): Promise<number> {
  const emulator = await start(port);
  const page = createPage(out, style);
  // Time stands still between the steps and runs only where a workflow waits.
  const clock = {
    now: () => emulator.clock.now(),
    sleepUntil: async (instant: number): Promise<void> =>
      emulator.clock.advanceTo(Math.max(instant, emulator.clock.now())),
  };
  const client = createCenBwpClient({
    endpoint: emulator.endpoint,
    credentials: { accessKeyId: emulator.accessKeyId, accessKeySecret: emulator.accessKeySecret },
    now: clock.now,
  });
  try {
    const context: OpsContext = { client, clock, random: () => 0.5 };
    page.line(
      "account",
      `${demoPlans.length} bandwidth plans, ${demoCens.length} CEN instances, emulated at ${emulator.endpoint}`,
    );
    page.line(
      "",
      `its clock stands at ${new Date(demoStart).toISOString().slice(0, 16)}Z and runs only while a workflow waits`,
    );
    await showAttachments(context, page, style);
    await showUpgrades(context, emulator, page, style);
    page.gap();
    for (const [index, line] of coverageTable(await coverage(context), style, page.width).entries())
      page.line(index === 0 ? "coverage" : "", line);
    page.gap();
    for (const [index, line] of ledgerText(emulator.ledger, style).entries())
      page.line(index === 0 ? "ledger" : "", line);
    return faultsInLedger(emulator.ledger).length === 0 ? 0 : 1;
  } finally {
    await client.close();
    await emulator.close();
  }
}

async function start(port: number): Promise<RunningEmulator> {
  try {
    return await startEmulator({
      port,
      now: demoStart,
      seed: "demo",
      cens: demoCens,
      plans: demoPlans,
    });
  } catch (error) {
    if (error instanceof EmulatorError) throw new OperatorError(error.message, 1, { cause: error });
    throw error;
  }
}

async function showAttachments(context: OpsContext, page: Page, style: Style): Promise<void> {
  page.gap();
  for (const [index, id] of [
    "cenbwp-cn-ap",
    "cenbwp-ap-cn",
    "cenbwp-locked",
    "cenbwp-expired",
  ].entries()) {
    const outcome = await attachIfNotConflictingSpan(context, {
      CenId: "cen-prod",
      CenBandwidthPackageId: id,
    });
    page.row(index === 0 ? "attach" : "", id, "to cen-prod", attachText(outcome, style));
  }
}

async function showUpgrades(
  context: OpsContext,
  emulator: RunningEmulator,
  page: Page,
  style: Style,
): Promise<void> {
  const EndTime = new Date(demoStart + 4 * hour).toISOString().replace(".000Z", "Z");
  const until = `to 40 Mbps until ${clockText(demoStart + 4 * hour)}`;
  page.gap();
  for (const [index, id] of ["cenbwp-payg", "cenbwp-expired", "cenbwp-locked"].entries())
    page.row(
      index === 0 ? "upgrade" : "",
      id,
      until,
      upgradeText(
        await ensureTempUpgrade(context, { CenBandwidthPackageId: id, Bandwidth: 40, EndTime }),
        style,
      ),
    );

  const before = emulator.plan("cenbwp-cn-ap")?.Bandwidth;
  const outcome = await ensureTempUpgrade(context, {
    CenBandwidthPackageId: "cenbwp-cn-ap",
    Bandwidth: 40,
    EndTime,
  });
  page.row("", "cenbwp-cn-ap", until, upgradeText(outcome, style));
  const { length } = emulator.ledger.orders;
  const again = await ensureTempUpgrade(context, {
    CenBandwidthPackageId: "cenbwp-cn-ap",
    Bandwidth: 40,
    EndTime,
  });
  const nothingNew = again.outcome === "upgraded" && emulator.ledger.orders.length === length;
  page.row(
    "",
    "cenbwp-cn-ap",
    "the same again",
    nothingNew
      ? style.good("answered from the intent; nothing ordered")
      : upgradeText(again, style),
  );

  const at = (instant: number): string => {
    emulator.clock.advanceTo(instant);
    return `${clockText(instant)} ${emulator.plan("cenbwp-cn-ap")?.Bandwidth} Mbps`;
  };
  const ordered = emulator.ledger.orders[0];
  if (ordered === undefined)
    throw new OperatorError("the upgrade placed no order; see its outcome above", 1);
  page.line(
    "",
    style.dim(
      `${clockText(ordered.acceptedAt)} ${before} Mbps, ordered  ·  ${at(emulator.clock.now())}  ·  ${at(ordered.endTime - 60_000)}  ·  ${at(ordered.endTime)}, restored`,
    ),
  );
}
