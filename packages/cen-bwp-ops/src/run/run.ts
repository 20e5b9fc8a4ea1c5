import { compact } from "../domain/compact.js";
import { InputError } from "../failure/input-error.js";
import { directEngine } from "../ports/direct-engine.js";
import type { Engine } from "../ports/engine.js";
import type { Dispatcher } from "../ports/dispatcher.js";
import type { Notice } from "../ports/notifier.js";
import type { CenBwpApi, OpsContext } from "../ports/ops-context.js";
import type { ProgressEvent, RunOptions } from "../ports/progress.js";
import { pollDelay, type PollDelays } from "./poll-delays.js";

/** One workflow call: its engine, unique step names, and progress. Internal. */
export interface Run {
  readonly client: CenBwpApi;
  readonly engine: Engine;
  /** Where to arm what comes later, if anywhere. */
  readonly dispatcher: Dispatcher | undefined;
  readonly account: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** The wall clock, for use inside steps only: outside, time must come from a step's value or the engine. */
  readonly clockNow: () => number;
  /** A step name that is unique in this run and the same on every replay. */
  name(prefix: string): string;
  /** The wait before look `n`, with jitter. */
  delay(delays: PollDelays, n: number): number;
  /** Hands a notice to the context's notifier, if there is one. Never throws, never waits. */
  notify(notice: Notice): void;
  report(event: Omit<ProgressEvent, "workflow">): void;
  /** Waits until a call to the service may leave; to be called before the step that makes it. */
  turn(): Promise<void>;
  /** Tells the pace that a call was throttled; within the step that made it. Never throws. */
  throttled(): Promise<void>;
  /** Sleeps; `false` if the signal fired. */
  sleepUntil(instant: number): Promise<boolean>;
}

// Without it, a client that is missing would look like a service that does not answer, for minutes.
function readContext({ client, clock }: Partial<OpsContext>): void {
  if (typeof client?.describeCenBandwidthPackages !== "function") {
    throw new InputError("context.client", "a CenBwpClient", client);
  }
  if (typeof clock?.now !== "function" || typeof clock.sleepUntil !== "function") {
    throw new InputError("context.clock", "a clock, such as systemClock", clock);
  }
}

/**
 * Begins a run of a workflow in a context.
 *
 * @throws {InputError} if the context has no client or no clock.
 */
export function startRun(
  context: OpsContext,
  options: RunOptions,
  workflow?: ProgressEvent["workflow"],
): Run {
  readContext(context);
  const engine = context.engine ?? directEngine(context.clock);
  const counts = new Map<string, number>();
  const name = (prefix: string): string => {
    const n = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, n);
    return `${prefix}-${n}`;
  };
  const { signal, onProgress } = options;
  const { pace, account = "" } = context;
  const clockNow = (): number => context.clock.now();
  const run: Run = {
    client: context.client,
    engine,
    dispatcher: context.dispatcher,
    account: context.account,
    signal,
    clockNow,
    name,
    delay: (delays, n) => pollDelay(delays, n, (context.random ?? Math.random)()),
    notify(notice) {
      try {
        context.notifier?.notify(notice);
      } catch {
        // A notifier that throws must not end a workflow.
      }
    },
    report(event) {
      if (!workflow || !onProgress) return;
      try {
        onProgress(compact<ProgressEvent>({ workflow, ...event }));
      } catch {
        // A listener that throws must not hide what became of an order.
      }
    },
    async turn() {
      if (!pace) return;
      const { at, now } = await engine.step(
        name("turn"),
        async () => {
          const asked = clockNow();
          return { now: asked, at: await pace.reserve(account, asked) };
        },
        { readOnly: true },
      );
      if (at > now) await run.sleepUntil(at);
    },
    async throttled() {
      try {
        await pace?.throttled(account, clockNow());
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const lastObservation = `the pace failed: ${reason}`;
        run.report({ phase: "notRecorded", at: clockNow(), attempt: 0, lastObservation });
      }
    },
    async sleepUntil(instant) {
      if (signal?.aborted) return false;
      try {
        await engine.sleepUntil(name("sleep"), instant, signal);
        return true;
      } catch (error) {
        if (signal?.aborted) return false;
        throw error;
      }
    },
  };
  return run;
}
