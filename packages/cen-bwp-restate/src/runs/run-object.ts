import {
  handlers,
  object,
  type ObjectContext,
  type ObjectSharedContext,
  type VirtualObjectDefinition,
} from "@restatedev/restate-sdk";
import type { RunStatus, WorkflowRequest } from "cen-bwp-ops";
import { keepFor } from "./keep-for.js";
import type { KeyHandlers } from "./key-object.js";
import { keyObjectName, runObjectName } from "./names.js";
import { isOver, type RunRecord } from "./run-state.js";

/** A request, when it is due (ms since the epoch), and the run it is a part of, which is told when it is over. */
export interface Submission {
  readonly request: WorkflowRequest;
  readonly due?: number;
  readonly parent?: { readonly id: string; readonly key: string };
}

/** What can be asked of a run. */
export interface RunHandlers {
  /** Keeps the request and sees to its run. Resolves with the request that was there before, if there was one; then nothing changes. */
  submit(ctx: ObjectContext, input: Submission): Promise<WorkflowRequest | null>;
  read(ctx: ObjectSharedContext): Promise<RunRecord | null>;
  /** Resolves with the record once the run is over, or as it is after `ms`. */
  wait(ctx: ObjectSharedContext, input: { ms: number }): Promise<RunRecord | null>;
  cancel(ctx: ObjectContext): Promise<boolean>;
  /** From the key: whether the run may begin. */
  begin(ctx: ObjectContext): Promise<boolean>;
  /** From the key: a round is over. */
  played(ctx: ObjectContext, input: { rounds: number; wakesAt?: number }): Promise<void>;
  /** From the key: the run is over. */
  finish(ctx: ObjectContext, input: { status: RunStatus; rounds: number }): Promise<void>;
  /** Resolves an awakeable as soon as the run is over. */
  tell(ctx: ObjectContext, input: { awakeable: string }): Promise<void>;
  /** Drops the record, when it was kept long enough. */
  forget(ctx: ObjectContext): Promise<void>;
}

/** How records of runs are kept. */
export interface RunObjectOptions {
  /** How long the record of a run that is over is kept, ms. */
  readonly keepMs: number;
}

/** The virtual object of runs. It calls nobody and waits for nobody, so whoever holds a key may call it. */
export function runObject({
  keepMs,
}: RunObjectOptions): VirtualObjectDefinition<typeof runObjectName, RunHandlers> {
  const get = (ctx: ObjectContext | ObjectSharedContext): Promise<RunRecord | null> =>
    ctx.get<RunRecord>("run");

  async function change(ctx: ObjectContext, edit: Partial<RunRecord>): Promise<RunRecord | null> {
    const record = await get(ctx);
    if (!record || isOver(record.status)) return null;
    const { wakesAt: _, ...rest } = record;
    const next = { ...rest, changedAt: await ctx.date.now(), ...edit };
    ctx.set("run", next);
    if (!isOver(next.status)) return next;
    for (const awakeable of (await ctx.get<string[]>("waiters")) ?? []) {
      ctx.resolveAwakeable(awakeable);
    }
    ctx.clear("waiters");
    for (const parent of (await ctx.get<Parent[]>("parents")) ?? []) tellParent(ctx, parent);
    ctx.clear("parents");
    ctx.genericSend({
      service: runObjectName,
      method: "forget",
      key: ctx.key,
      delay: keepMs,
      parameter: new Uint8Array(),
    });
    return next;
  }

  return object({
    name: runObjectName,
    options: keepFor.messages,
    handlers: {
      async submit(ctx: ObjectContext, { request, due, parent }: Submission) {
        const known = await get(ctx);
        if (parent && known && isOver(known.status)) tellParent(ctx, parent);
        else if (parent) {
          ctx.set("parents", [...((await ctx.get<Parent[]>("parents")) ?? []), parent]);
        }
        if (known) return known.request;
        const now = await ctx.date.now();
        const until = Math.max(due ?? now, now);
        const record: RunRecord = {
          request,
          status: { state: "waiting", until },
          submittedAt: now,
          changedAt: now,
          rounds: 0,
        };
        ctx.set("run", record);
        ctx
          .objectSendClient<KeyHandlers>({ name: keyObjectName(request.key) }, request.key)
          .start(request, keepFor.after(until - now));
        return null;
      },
      read: handlers.object.shared(async (ctx: ObjectSharedContext) => get(ctx)),
      wait: handlers.object.shared(async (ctx: ObjectSharedContext, { ms }: { ms: number }) => {
        const record = await get(ctx);
        if (!record || isOver(record.status)) return record;
        const { id, promise } = ctx.awakeable();
        ctx.objectSendClient<RunHandlers>({ name: runObjectName }, ctx.key).tell({ awakeable: id });
        await promise.orTimeout(ms).map(() => null);
        // State is read afresh by another call: this one sees it as it was when it began.
        return ctx.objectClient<RunHandlers>({ name: runObjectName }, ctx.key).read();
      }),
      async cancel(ctx: ObjectContext) {
        const record = await get(ctx);
        if (record?.status.state === "canceled") return true;
        if (record?.status.state !== "waiting") return false;
        await change(ctx, { status: { state: "canceled" } });
        return true;
      },
      async begin(ctx: ObjectContext) {
        return (await change(ctx, { status: { state: "running" } })) !== null;
      },
      async played(ctx: ObjectContext, at: { rounds: number; wakesAt?: number }) {
        await change(ctx, at);
      },
      async finish(ctx: ObjectContext, end: { status: RunStatus; rounds: number }) {
        await change(ctx, end);
      },
      async tell(ctx: ObjectContext, { awakeable }: { awakeable: string }) {
        const record = await get(ctx);
        if (!record || isOver(record.status)) {
          ctx.resolveAwakeable(awakeable);
          return;
        }
        // Whoever has stopped waiting is told in vain; more than a few at once wait for no run.
        const waiters = (await ctx.get<string[]>("waiters")) ?? [];
        ctx.set("waiters", [...waiters.slice(-99), awakeable]);
      },
      async forget(ctx: ObjectContext) {
        ctx.clearAll();
      },
    },
  });
}

type Parent = NonNullable<Submission["parent"]>;

function tellParent(ctx: ObjectContext, { id, key }: Parent): void {
  ctx
    .objectSendClient<KeyHandlers>({ name: keyObjectName(key) }, key)
    .partOver({ id, part: ctx.key });
}
