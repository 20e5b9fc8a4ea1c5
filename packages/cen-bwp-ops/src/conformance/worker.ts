import { createCenBwpClient } from "cen-bwp-client";
import type { Clock } from "../ports/clock.js";
import type { Dispatcher, RunStatus } from "../ports/dispatcher.js";
import type { Engine } from "../ports/engine.js";
import type { IntentStore } from "../ports/intent-store.js";
import { compact } from "../domain/compact.js";
import { ensureTempUpgrade } from "../upgrade/ensure-temp-upgrade.js";
import type { TempUpgradeInput } from "../upgrade/temp-upgrade-input.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import { type CrashPoint, withCrash } from "./crash-point.js";

/** What a worker process is told to do, in the environment variable `CEN_BWP_CONFORMANCE`. */
export interface ConformanceJob {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly input: TempUpgradeInput;
  /** A folder that lasts over the attempts of one case. */
  readonly folder: string;
  readonly crash?: CrashPoint;
}

/** The engine that is put to the test, opened in the worker process. */
export interface ConformanceEngine {
  readonly intents: IntentStore;
  /** With one, what was upgraded must have a watch on its end. */
  readonly dispatcher?: Dispatcher;
  /** Runs the work as one run that a later process with the same folder takes up. */
  run<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  close?(): Promise<void> | void;
}

/** What a worker process prints. */
export interface WorkerReport {
  readonly outcome: TempUpgradeOutcome;
  /** Where the watch on the end stands; only with a dispatcher. */
  readonly watch?: RunStatus;
}

/** The variable that holds the job. */
export const conformanceVariable = "CEN_BWP_CONFORMANCE";

/**
 * The whole of a worker process: does the job, prints the outcome as one line of JSON. `open` makes the engine; it is called once the
 * clock runs.
 */
export async function runConformanceWorker(
  open: (job: ConformanceJob, clock: Clock) => Promise<ConformanceEngine>,
): Promise<void> {
  const job = JSON.parse(process.env[conformanceVariable] ?? "{}") as ConformanceJob;
  const { endpoint, accessKeyId, accessKeySecret, crash } = job;
  const clock = await remoteClock(endpoint);
  const client = createCenBwpClient({
    endpoint,
    credentials: { accessKeyId, accessKeySecret },
    now: () => clock.now(),
  });
  const subject = await open(job, clock);
  const { intents, dispatcher } = subject;
  const outcome = await subject.run((engine) =>
    ensureTempUpgrade(
      withCrash(compact({ client, clock, engine, intents, dispatcher }), crash),
      job.input,
      // Nothing is late here, so a short settle window proves as much, with fewer looks.
      { settleMs: 60_000 },
    ),
  );
  const watchId = outcome.outcome === "upgraded" ? outcome.restoreWatch : undefined;
  const watch = dispatcher && (await dispatcher.result(watchId ?? "none"));
  await subject.close?.();
  await client.close();
  process.stdout.write(`${JSON.stringify(compact<WorkerReport>({ outcome, watch }))}\n`);
}

// The service's clock: sleeping sets it forward.
async function remoteClock(endpoint: string): Promise<Clock> {
  const ask = async (to: number): Promise<number> =>
    Number(await (await fetch(`${endpoint}/-/clock?to=${to}`)).text());
  let now = await ask(0);
  return {
    now: () => now,
    async sleepUntil(instant) {
      now = await ask(instant);
    },
  };
}
