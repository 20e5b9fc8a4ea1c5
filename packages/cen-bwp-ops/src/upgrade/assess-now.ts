import { blocksOthers } from "../ports/intent-state.js";
import type { IntentDraft } from "../ports/intent-store.js";
import type { Intent } from "../ports/intent.js";
import { readOrThrow } from "../read/read-or-throw.js";
import { readPlan } from "../read/read-plan.js";
import { assessTempUpgrade, type TempUpgradeAssessment } from "./assess-temp-upgrade.js";
import type { UpgradeJob } from "./upgrade-job.js";

/** The assessment, and when the plan was read (ms since the epoch, our clock). */
export type AssessedNow = TempUpgradeAssessment & { readonly at: number };

/**
 * Reads the plan and the intents on it, and decides.
 *
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function assessNow(
  job: Pick<UpgradeJob, "run" | "order" | "intents"> & { readonly draft: IntentPlace },
): Promise<AssessedNow> {
  const { run, order } = job;
  const id = order.CenBandwidthPackageId;
  const reading = await readOrThrow(run, () => readPlan(run, "baseline", id));
  const otherIntent = await findOther(job, reading.at);
  const { plan, serverNow, at } = reading;
  return { ...assessTempUpgrade({ order, plan, serverNow, otherIntent }), at };
}

type IntentPlace = Pick<IntentDraft, "key" | "subject">;

async function findOther(
  { run, draft, intents }: Parameters<typeof assessNow>[0],
  at: number,
): Promise<Intent | undefined> {
  const other = await run.engine.step(
    run.name("others"),
    async () => {
      const onPlan = await intents.list({ subject: draft.subject });
      return onPlan.find((intent) => intent.key !== draft.key && blocksOthers(intent, at)) ?? null;
    },
    { readOnly: true },
  );
  return other ?? undefined;
}
