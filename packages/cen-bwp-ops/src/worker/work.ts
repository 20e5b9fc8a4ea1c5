import { compact } from "../domain/compact.js";
import { InputError } from "../failure/input-error.js";
import { readDurations } from "../failure/read-settings.js";
import type { Clock } from "../ports/clock.js";
import type { NamedWorkflow } from "../workflows/named-workflow.js";
import { opsWorkflows } from "../workflows/ops-workflows.js";
import { carryOut } from "./carry-out.js";
import type { TakenRun } from "../ports/run-queue.js";
import type { WorkContext, WorkOptions } from "./work-options.js";

/**
 * Carries out what was submitted, each request once it is due and its key is free. Any number of workers may share a queue, and any of
 * them may be killed at any moment: another one goes on with its runs.
 *
 * @throws {InputError} if a setting makes no sense.
 * @throws {JournalError} if the journal fails: what was begun is on record and goes on with the next worker.
 */
export async function work(context: WorkContext, options: WorkOptions = {}): Promise<void> {
  const { dispatcher, clock } = context;
  const { signal, until, parallel = 4, pollMs = 1_000, leaseMs } = options;
  readDurations({ pollMs, leaseMs });
  if (!Number.isInteger(parallel) || parallel < 1) {
    throw new InputError("parallel", "a whole number, 1 or more", parallel);
  }
  const workflows: NonNullable<WorkOptions["workflows"]> = options.workflows ?? opsWorkflows;
  const names = Object.keys(workflows);
  const running = new Set<Promise<void>>();
  let broken: unknown;
  const stopped = (): boolean => signal?.aborted === true || broken !== undefined;

  const start = (taken: TakenRun): void => {
    const workflow = workflows[taken.request.workflow] as NamedWorkflow<unknown, unknown>;
    const done: Promise<void> = carryOut(context, taken, workflow, options)
      .catch((error: unknown) => void (broken ??= error))
      .finally(() => running.delete(done));
    running.add(done);
  };

  for (;;) {
    while (!stopped() && running.size < parallel) {
      const taken = await dispatcher.take(compact({ workflows: names, clock, leaseMs }));
      if (!taken) break;
      start(taken);
    }
    if (stopped()) break;
    if (running.size >= parallel) {
      await Promise.race(running);
      continue;
    }
    const next = (await dispatcher.nextDue(names)) ?? Number.POSITIVE_INFINITY;
    if (until !== undefined && running.size === 0 && next > until) break;
    const now = clock.now();
    // What is due and could not be taken is in other hands, and free when they are done with it.
    const wake = next <= now ? now + pollMs : Math.min(next, now + pollMs);
    await somethingHappens(running, clock, wake, signal);
  }
  await Promise.all(running);
  if (broken !== undefined) throw broken;
}

// Until a run is over, the instant comes, or the signal fires. The timer does not outlive it.
async function somethingHappens(
  running: ReadonlySet<Promise<void>>,
  clock: Clock,
  wake: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const done = new AbortController();
  const either = signal ? AbortSignal.any([signal, done.signal]) : done.signal;
  // It rejects only because of the signals, which the caller asks for itself.
  const timer = clock.sleepUntil(wake, either).catch((error: unknown) => {
    if (!either.aborted) throw error;
  });
  try {
    await Promise.race([...running, timer]);
  } finally {
    done.abort();
  }
}
