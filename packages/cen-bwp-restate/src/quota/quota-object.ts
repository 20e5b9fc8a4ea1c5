import { object, type ObjectContext, type VirtualObjectDefinition } from "@restatedev/restate-sdk";
import { keepFor } from "../runs/keep-for.js";
import {
  freshQuota,
  type QuotaSettings,
  type QuotaState,
  takeCalls,
  throttled,
  type Turns,
} from "./quota-state.js";

/** The bucket of calls an account may make, keyed by the account: `account:<name>`. */
export const quotaObjectName = "CenBwpQuota";

/** What can be asked of a bucket. */
export interface QuotaHandlers {
  /** Takes calls; resolves with when they may leave. */
  take(ctx: ObjectContext, input: { calls: number; settings: QuotaSettings }): Promise<Turns>;
  /** The service has throttled. */
  throttled(ctx: ObjectContext, input: { settings: QuotaSettings }): Promise<void>;
}

/** One bucket per account for the whole fleet. */
export const quotaObject: VirtualObjectDefinition<typeof quotaObjectName, QuotaHandlers> = object({
  name: quotaObjectName,
  // Thousands of them a minute, and nobody will ever look at one.
  options: { ...keepFor.messages, journalRetention: 0 },
  handlers: {
    async take(
      ctx: ObjectContext,
      { calls, settings }: { calls: number; settings: QuotaSettings },
    ) {
      const now = await ctx.date.now();
      const before = (await ctx.get<QuotaState>("bucket")) ?? freshQuota(settings, now);
      const { state, turns } = takeCalls(before, settings, now, calls);
      ctx.set("bucket", state);
      return turns;
    },
    async throttled(ctx: ObjectContext, { settings }: { settings: QuotaSettings }) {
      const now = await ctx.date.now();
      const before = (await ctx.get<QuotaState>("bucket")) ?? freshQuota(settings, now);
      ctx.set("bucket", throttled(before, settings, now));
    },
  },
});
