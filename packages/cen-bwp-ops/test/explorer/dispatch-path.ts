import {
  followRun,
  memoryIntentStore,
  type NamedWorkflow,
  type Notice,
  opsWorkflows,
  submitWorkflow,
  type TempUpgradeOutcome,
  type TempUpgradeWorkflowInput,
  work,
} from "../../src/index.js";
import { fakeCen, on, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls } from "./trouble.js";
import { troubledQueue } from "./troubled-queue.js";
import { judgeUpgrade, waits } from "./upgrade-path.js";

const plan = "cenbwp-ours";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const end = Date.parse(input.EndTime);
const hour = 3_600_000;

/** The workflow that is submitted: the one of the table, or a naive one. */
export type DispatchVariant = NamedWorkflow<TempUpgradeWorkflowInput, unknown>;

/** Where a path is walked. */
export interface DispatchSetting {
  readonly depth: Depth;
  /** `false` for an engine whose steps do not outlive a process; its requests do. */
  readonly keepsJournal?: boolean;
  readonly variant?: DispatchVariant;
}

/** One path from submitting an upgrade to the check after its end; tells what is wrong with it. */
export async function dispatchPath(
  choose: Choose,
  { depth, keepsJournal = true, variant }: DispatchSetting,
): Promise<string | undefined> {
  const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
  cen.upgradeDelayMs = 3_000;
  cen.chargesDuplicates = true;
  const it = trouble(cen, choose, depth);
  const ours = { plan, bandwidth: 40, end: input.EndTime };
  const arrive = (): void => void cen.carryOut(ours);
  troubleCalls(cen, it, "order", arrive, { acts: [], act: () => {} });
  restoreAtEnd(cen);
  const intents = memoryIntentStore();
  const told: Notice["event"][] = [];
  const notifier = { notify: ({ event }: Notice) => void told.push(event) };
  const queue = troubledQueue(cen.clock, it);
  const workflows = variant ? { ...opsWorkflows, tempUpgrade: variant } : opsWorkflows;
  await throughCrashes(async (token) => {
    queue.revive(token, keepsJournal);
    await submitWorkflow(queue, "tempUpgrade", { ...input, ...waits }, { id: "ours" });
    const context = { ...cen, intents, notifier, dispatcher: queue };
    const until = end + 2 * hour;
    await work(context, { workflows, until, parallel: 1, pollMs: 24 * hour });
  });
  for (const { act } of it.pending) act();
  const open = [...queue.rows].filter(([, { status }]) => status.state !== "ended");
  if (open.length > 0) return `left over: ${JSON.stringify(open)}`;
  const status = await queue.result("ours");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the workflow returned
  const outcome = (status.state === "ended" ? status.outcome : {}) as TempUpgradeOutcome;
  const wrong = judgeUpgrade(outcome, cen.orders.length, (await intents.list())[0]);
  return wrong ?? judgeWatch(outcome, [...queue.rows.keys()], told, await watchOf(queue, outcome));
}

function restoreAtEnd(cen: ReturnType<typeof fakeCen>): void {
  const usual = cen.before.describe;
  cen.before.describe = (n) => {
    const lifted = (cen.now(plan)?.Bandwidth ?? 0) > 10;
    if (cen.clock.now() >= end && lifted) {
      cen.change(plan, { Bandwidth: 10, HasReservationData: "false" });
    }
    usual?.(n);
  };
}

async function watchOf(
  queue: Parameters<typeof followRun>[0],
  outcome: TempUpgradeOutcome,
): Promise<unknown> {
  if (outcome.outcome !== "upgraded") return undefined;
  const { status } = await followRun(queue, outcome.restoreWatch ?? "none");
  return status.state === "ended" ? (status.outcome as { outcome: string }).outcome : status.state;
}

function judgeWatch(
  { outcome }: Pick<TempUpgradeOutcome, "outcome">,
  ids: readonly string[],
  told: readonly Notice["event"][],
  watched: unknown,
): string | undefined {
  const watches = ids.filter((id) => id !== "ours" && !id.includes("/check"));
  if (outcome !== "upgraded") {
    return watches.length > 0 ? `says ${outcome}, and somebody watches` : undefined;
  }
  if (watches.length !== 1) return `upgraded, and ${watches.length} watch its end`;
  if (watched !== "restored") return `restored, and its watch says ${String(watched)}`;
  const untold = (["effective", "endsSoon", "restored"] as const).find(
    (event) => !told.includes(event),
  );
  return untold && `nobody was told of ${untold}`;
}
