import { ensureTempUpgrade, type OpsContext } from "../../src/index.js";
import type { DispatchVariant } from "./dispatch-path.js";
import { waits } from "./upgrade-path.js";

// The ways people arm a timer first. They stand here so that the explorer shows what is wrong with them.

type Run = DispatchVariant["run"];

const upgradeAlone = (withDispatcher: OpsContext, input: Parameters<Run>[1]) => {
  const { dispatcher: _, ...context } = withDispatcher;
  const { CenBandwidthPackageId, Bandwidth, EndTime } = input;
  return ensureTempUpgrade(context, { CenBandwidthPackageId, Bandwidth, EndTime }, waits);
};

function variant(arm: (context: Parameters<Run>[0], watch: Watch) => Promise<string | undefined>) {
  const run: Run = async (context, input) => {
    const outcome = await upgradeAlone(context, input);
    if (outcome.outcome !== "upgraded") return outcome;
    const { CenBandwidthPackageId, EndTime } = outcome.order;
    const watch = { CenBandwidthPackageId, EndTime, RestoreTo: outcome.baseline };
    const restoreWatch = await arm(context, { input: watch, sent: outcome.sent });
    return { ...outcome, ...(restoreWatch !== undefined && { restoreWatch }) };
  };
  return { key: () => "plan", run } satisfies DispatchVariant;
}

interface Watch {
  readonly input: object;
  readonly sent: number;
}

const noticeAt = Date.UTC(2026, 10, 1, 13, 30);
let ids = 0;

/** A new timer every time the workflow comes by. */
export const armUnderAFreshId: DispatchVariant = variant(async ({ dispatcher }, { input }) => {
  const id = `watch-${(ids += 1)}`;
  await dispatcher.later(noticeAt, { workflow: "watchRestore", id, key: id, input });
  return id;
});

/** The timer is armed by whoever sends the order, before its outcome is on record. */
export const armIfThisRunSent: DispatchVariant = variant(async ({ dispatcher }, watch) => {
  if (watch.sent === 0) return undefined;
  const request = { workflow: "watchRestore", id: "watch", key: "watch", input: watch.input };
  await dispatcher.later(noticeAt, request);
  return "watch";
});
