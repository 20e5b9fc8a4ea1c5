import { object, type ObjectContext, type VirtualObjectDefinition } from "@restatedev/restate-sdk";
import { runFailure, type RunStatus, type WorkflowRequest } from "cen-bwp-ops";
import { playRound, type Round } from "../engine/play-round.js";
import { roundJournal } from "../engine/round-journal.js";
import { keepFor } from "./keep-for.js";
import { runObjectName } from "./names.js";
import { roundPart } from "./round-part.js";
import { roundDispatcher } from "./round-dispatcher.js";
import type { RunHandlers } from "./run-object.js";
import type { RoundEvent, RoundWork } from "./round-work.js";

/** What can be told to a key. */
export interface KeyHandlers {
  /** A run wants the key. */
  start(ctx: ObjectContext, request: WorkflowRequest): Promise<void>;
  /** A run goes on: it has slept, or it has got the key. */
  go(ctx: ObjectContext, input: { id: string; rounds: number }): Promise<void>;
  /** A part of a run is over. */
  partOver(ctx: ObjectContext, input: { id: string; part: string }): Promise<void>;
}

/** A run as its key keeps it while it is not over. */
interface KeptRun {
  readonly request: WorkflowRequest;
  readonly rounds: number;
  /** Rounds in a row that could not be played because a store did not answer. */
  readonly failures: number;
  readonly kept: readonly (readonly [name: string, value: unknown])[];
}

// A store that does not answer is asked again, with growing waits, for about ten minutes.
const storeWaits = [1_000, 5_000, 15_000, 60_000, 120_000, 120_000, 120_000, 120_000];

/**
 * The virtual object of what only one run at a time may work on. A run that has begun holds the key, also while it sleeps; the object
 * itself is only busy while a round is played, so other runs can join the queue, and be canceled, at any time.
 */
export function keyObject(
  name: string,
  work: RoundWork,
): VirtualObjectDefinition<string, KeyHandlers> {
  async function play(ctx: ObjectContext, run: KeptRun): Promise<void> {
    const { request } = run;
    const began = Date.now();
    const leave = await work.enter(request);
    // An attempt that the server breaks off never comes back here.
    ctx.request().attemptCompletedSignal.addEventListener("abort", leave);
    const told = (event: Omit<RoundEvent, "request" | "tookMs">): void => {
      leave();
      work.onRound?.({ request, tookMs: Date.now() - began, ...event });
    };
    // What has done something has its place in the line, or will ask for one: sent away again it would come too late for it.
    const backlog = await ctx.run("backlog", () =>
      run.kept.length > 0 ? 0 : work.backlogMs(request),
    );
    if (backlog > 0) {
      told({ state: "deferred" });
      // As many as were sent away come back at once otherwise.
      const until = (await ctx.date.now()) + backlog * (1 + ctx.rand.random());
      return park(ctx, { ...run, rounds: run.rounds + 1 }, { until });
    }
    const kept = new Map(run.kept);
    const outstanding = new Set(await ctx.get<string[]>(`awaits/${request.id}`));
    const rounds = run.rounds + 1;
    const round = await playRound({
      journal: roundJournal(ctx),
      kept,
      now: await ctx.date.now(),
      outstanding,
      ...(work.clock && { clock: work.clock }),
      work: ({ engine, turn, part, first }) =>
        work.run(request, {
          engine,
          dispatcher: roundDispatcher(ctx, turn),
          part: roundPart(ctx, request, part),
          first,
          random: () => ctx.rand.random(),
        }),
    });
    const next = { request, rounds, kept: [...kept] };
    const wait = storeWaits[run.failures];
    if (round.state === "threw" && work.isStoreFailure(round.error) && wait !== undefined) {
      told({ state: "parked" });
      const until = (await ctx.date.now()) + wait;
      return park(ctx, { ...next, failures: run.failures + 1 }, { until });
    }
    if (round.state === "parked") {
      told({ state: "parked" });
      return park(ctx, { ...next, failures: 0 }, round);
    }
    const status = statusAfter(round);
    told(status);
    runOf(ctx, request.id).finish({ status, rounds });
    await release(ctx, request.id);
  }

  async function park(
    ctx: ObjectContext,
    run: KeptRun,
    { until, awaits }: { readonly until?: number; readonly awaits?: readonly string[] },
  ): Promise<void> {
    const { id } = run.request;
    ctx.set(`run/${id}`, run);
    // Apart from the rest, because it changes with every part that is over.
    if (awaits && awaits.length > 0) ctx.set(`awaits/${id}`, awaits);
    const wakesAt = until === undefined ? {} : { wakesAt: until };
    runOf(ctx, id).played({ rounds: run.rounds, ...wakesAt });
    if (until !== undefined) go(ctx, run, until - (await ctx.date.now()));
  }

  // The key goes on to whoever waits longest.
  async function release(ctx: ObjectContext, id: string): Promise<void> {
    ctx.clear(`run/${id}`);
    ctx.clear(`awaits/${id}`);
    const [next, ...rest] = (await ctx.get<string[]>("queue")) ?? [];
    if (next === undefined) {
      ctx.clear("holder");
      return;
    }
    if (rest.length > 0) ctx.set("queue", rest);
    else ctx.clear("queue");
    ctx.set("holder", next);
    go(ctx, { request: { id: next }, rounds: 0 }, 0);
  }

  function go(
    ctx: ObjectContext,
    { request, rounds }: { request: { id: string }; rounds: number },
    delay: number,
  ): void {
    ctx
      .objectSendClient<KeyHandlers>({ name }, ctx.key)
      .go({ id: request.id, rounds }, keepFor.after(delay));
  }

  async function begin(ctx: ObjectContext, run: KeptRun): Promise<void> {
    const { id } = run.request;
    // Not before now: until then it can be canceled.
    const begun = await ctx.objectClient<RunHandlers>({ name: runObjectName }, id).begin();
    await (begun ? play(ctx, run) : release(ctx, id));
  }

  return object({
    name,
    // Read when asked for: a message about one part need not carry what hundreds of others have come to.
    options: { ...keepFor.rounds, ingressPrivate: true, enableLazyState: true },
    handlers: {
      async start(ctx: ObjectContext, request: WorkflowRequest) {
        const run: KeptRun = { request, rounds: 0, failures: 0, kept: [] };
        if ((await ctx.get<string>("holder")) === null) {
          ctx.set("holder", request.id);
          return begin(ctx, run);
        }
        ctx.set(`run/${request.id}`, run);
        ctx.set("queue", [...((await ctx.get<string[]>("queue")) ?? []), request.id]);
      },
      async go(ctx: ObjectContext, { id, rounds }: { id: string; rounds: number }) {
        const run = await ctx.get<KeptRun>(`run/${id}`);
        // A message of an earlier round that was delivered late.
        if (!run || run.rounds !== rounds || (await ctx.get<string>("holder")) !== id) return;
        await (rounds === 0 ? begin(ctx, run) : play(ctx, run));
      },
      async partOver(ctx: ObjectContext, { id, part }: { id: string; part: string }) {
        const awaits = (await ctx.get<string[]>(`awaits/${id}`)) ?? [];
        const left = awaits.filter((each) => each !== part);
        if (left.length === awaits.length) return;
        if (left.length > 0) {
          ctx.set(`awaits/${id}`, left);
          return;
        }
        // All it waits for: one round for all of them, because each is played from the beginning.
        ctx.clear(`awaits/${id}`);
        const run = await ctx.get<KeptRun>(`run/${id}`);
        if (run && (await ctx.get<string>("holder")) === id) await play(ctx, run);
      },
    },
  });
}

function runOf(ctx: ObjectContext, id: string) {
  return ctx.objectSendClient<RunHandlers>({ name: runObjectName }, id);
}

function statusAfter(
  round: Exclude<Round<unknown>, { state: "parked" }>,
): Extract<RunStatus, { state: "ended" | "failed" }> {
  return round.state === "ended"
    ? { state: "ended", outcome: round.outcome }
    : { state: "failed", reason: runFailure(round.error) };
}
