import {
  handlers,
  object,
  type ObjectContext,
  type ObjectSharedContext,
  TerminalError,
  type VirtualObjectDefinition,
} from "@restatedev/restate-sdk";
import {
  answerIntent,
  type Claim,
  claimIntent,
  type ClaimRequest,
  type Intent,
  type IntentDraft,
  type IntentResult,
  openIntent,
  type OpenedIntent,
  type OrderAnswer,
  settleIntent,
  unknownIntent,
} from "cen-bwp-ops";
import { keepFor } from "../runs/keep-for.js";

/** All intents on one subject, keyed by it: what one order at a time may touch. */
export const intentObjectName = "CenBwpIntents";

/** What can be asked of the intents on a subject. Each answer comes when the change is durable. */
export interface IntentHandlers {
  open(ctx: ObjectContext, draft: IntentDraft): Promise<OpenedIntent>;
  claim(ctx: ObjectContext, input: { draft: IntentDraft; send: ClaimRequest }): Promise<Claim>;
  answer(
    ctx: ObjectContext,
    input: { key: string; token: string; answer: OrderAnswer },
  ): Promise<void>;
  settle(
    ctx: ObjectContext,
    input: { key: string; status: Intent["status"]; result: IntentResult },
  ): Promise<void>;
  get(ctx: ObjectSharedContext, key: string): Promise<Intent | null>;
  list(ctx: ObjectSharedContext): Promise<readonly Intent[]>;
}

/** What is known of an intent without reading it. */
interface Listed {
  readonly key: string;
  readonly status: Intent["status"];
  /** When its last order may have left, ms since the epoch. */
  readonly sentAt: number;
}

/**
 * Intents as state of virtual objects, which the server keeps until it is cleared, and nobody clears it. The object's exclusiveness
 * makes every change atomic. Read lazily: a plan that was upgraded every day for years has many.
 */
export const intentObject: VirtualObjectDefinition<typeof intentObjectName, IntentHandlers> =
  object({
    name: intentObjectName,
    options: { ...keepFor.messages, enableLazyState: true },
    handlers: {
      async open(ctx: ObjectContext, draft: IntentDraft) {
        const opened = openIntent(await read(ctx, draft.key), draft);
        if (opened.opened === "created") await put(ctx, opened.intent);
        return opened;
      },
      async claim(ctx: ObjectContext, { draft, send }: { draft: IntentDraft; send: ClaimRequest }) {
        const others: Intent[] = [];
        for (const { key, status, sentAt } of await listed(ctx)) {
          // The rules ask for open ones, and for orders since the baseline: see `refusesClaim`.
          if (key === draft.key || (status === "closed" && sentAt < send.baseline.at)) continue;
          const other = await read(ctx, key);
          if (other) others.push(other);
        }
        const { claim, intent } = claimIntent(await read(ctx, draft.key), others, draft, send);
        if (intent) await put(ctx, intent);
        return claim;
      },
      answer: (
        ctx: ObjectContext,
        { key, token, answer }: { key: string; token: string; answer: OrderAnswer },
      ) => change(ctx, key, (old) => answerIntent(old, token, answer)),
      settle: (
        ctx: ObjectContext,
        { key, status, result }: { key: string; status: Intent["status"]; result: IntentResult },
      ) => change(ctx, key, (old) => settleIntent(old, status, result)),
      get: handlers.object.shared(
        async (ctx: ObjectSharedContext, key: string) => (await read(ctx, key)) ?? null,
      ),
      list: handlers.object.shared(async (ctx: ObjectSharedContext) => {
        const intents: Intent[] = [];
        for (const { key } of await listed(ctx)) {
          const intent = await read(ctx, key);
          if (intent) intents.push(intent);
        }
        return intents;
      }),
    },
  });

type AnyContext = ObjectContext | ObjectSharedContext;

/** Where an intent stands in the state of its subject. */
export const intentStatePrefix = "intent/";

async function read(ctx: AnyContext, key: string): Promise<Intent | undefined> {
  return (await ctx.get<Intent>(intentStatePrefix + key)) ?? undefined;
}

async function listed(ctx: AnyContext): Promise<readonly Listed[]> {
  return (await ctx.get<Listed[]>("listed")) ?? [];
}

async function put(ctx: ObjectContext, intent: Intent): Promise<void> {
  const { key, status, sends } = intent;
  ctx.set(intentStatePrefix + key, intent);
  const entry: Listed = { key, status, sentAt: Math.max(0, ...sends.map(({ at }) => at)) };
  const all = await listed(ctx);
  const known = all.some((each) => each.key === key);
  ctx.set("listed", known ? all.map((each) => (each.key === key ? entry : each)) : [...all, entry]);
}

async function change(
  ctx: ObjectContext,
  key: string,
  edit: (intent: Intent) => Intent,
): Promise<void> {
  const intent = await read(ctx, key);
  // Not to be tried again: it will not come into being by itself.
  if (!intent) throw new TerminalError(unknownIntent(key).message, { errorCode: 404 });
  await put(ctx, edit(intent));
}
