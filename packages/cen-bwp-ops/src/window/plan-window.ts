import { createHash } from "node:crypto";
import { formatWireTime } from "../domain/wire-time.js";
import { directEngine } from "../ports/direct-engine.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { scopedEngine } from "../run/scoped-engine.js";
import { planTempUpgrade, type TempUpgradePreview } from "../upgrade/plan-temp-upgrade.js";
import {
  readWindow,
  type WindowInput,
  type WindowTimes,
  type WindowUpgrade,
} from "./window-input.js";

/** What `applyWindow` would do. */
export interface WindowPreview extends WindowTimes {
  /** One per plan, in the order of the input, judged as of now. */
  readonly entries: readonly {
    readonly upgrade: WindowUpgrade;
    readonly preview: TempUpgradePreview;
  }[];
  /** The sum of the estimates of what would be ordered. */
  readonly estimate: number;
  /** The estimate is above the budget: the window would be stopped on the way. */
  readonly overBudget: boolean;
  /** Stands for the input as resolved: give it to `applyWindow` to apply what was looked at and nothing else. */
  readonly hash: string;
}

/**
 * Resolves the calendar and judges every plan. Only reads.
 *
 * @throws {InputError} naming what is wrong with the input.
 * @throws {IntentMismatchError} if the window was begun with another bandwidth for a plan.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function planWindow(
  context: OpsContext,
  input: WindowInput,
  options: Pick<RunOptions, "signal"> = {},
): Promise<WindowPreview> {
  const times = readWindow(input);
  const engine = context.engine ?? directEngine(context.clock);
  const entries: WindowPreview["entries"][number][] = [];
  for (const upgrade of input.upgrades) {
    const id = upgrade.CenBandwidthPackageId;
    const scoped = { ...context, engine: scopedEngine(engine, id, context.clock) };
    const intentKey = windowKey(context, input, times, id);
    const order = windowOrder(upgrade, times);
    const preview = await planTempUpgrade(scoped, order, { ...options, intentKey });
    entries.push({ upgrade, preview });
  }
  const ordered = entries.filter(({ preview }) => ["send", "resume"].includes(preview.decision));
  const estimate = ordered.reduce((sum, { upgrade }) => sum + (upgrade.estimate ?? 0), 0);
  const overBudget = estimate > (input.budget ?? Number.POSITIVE_INFINITY);
  return { ...times, entries, estimate, overBudget, hash: windowHash(input, times) };
}

/** The order for one plan. */
export function windowOrder(
  { CenBandwidthPackageId, Bandwidth }: WindowUpgrade,
  { end }: WindowTimes,
): { CenBandwidthPackageId: string; Bandwidth: number; EndTime: string } {
  return { CenBandwidthPackageId, Bandwidth, EndTime: formatWireTime(end) };
}

/** The intent key of one plan: window, occurrence, plan. So running a window again is resuming it. */
export function windowKey(
  { account }: OpsContext,
  { id }: WindowInput,
  { start }: WindowTimes,
  planId: string,
): string {
  return `window:${account ?? ""}/${id}@${formatWireTime(start)}/${planId}`;
}

/** What is to be applied, as one number. */
export function windowHash(
  { id, upgrades, budget }: WindowInput,
  { start, end }: WindowTimes,
): string {
  const facts = upgrades.map((each) => [
    each.CenBandwidthPackageId,
    each.Bandwidth,
    each.estimate ?? null,
  ]);
  const text = JSON.stringify([id, start, end, facts, budget ?? null]);
  return createHash("sha256").update(text).digest("hex");
}
