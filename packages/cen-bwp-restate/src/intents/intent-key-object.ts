import {
  handlers,
  object,
  type ObjectContext,
  type ObjectSharedContext,
  type VirtualObjectDefinition,
} from "@restatedev/restate-sdk";
import { keepFor } from "../runs/keep-for.js";

/** Which subject an intent key belongs to, keyed by it. */
export const intentKeyObjectName = "CenBwpIntentKey";

/** The first subject a key was used for stays its subject. */
export interface IntentKeyHandlers {
  own(ctx: ObjectContext, subject: string): Promise<string>;
  subject(ctx: ObjectSharedContext): Promise<string | null>;
}

/** Finds intents by their key alone. */
export const intentKeyObject: VirtualObjectDefinition<
  typeof intentKeyObjectName,
  IntentKeyHandlers
> = object({
  name: intentKeyObjectName,
  options: keepFor.messages,
  handlers: {
    async own(ctx: ObjectContext, subject: string) {
      const known = await ctx.get<string>("subject");
      if (known === null) ctx.set("subject", subject);
      return known ?? subject;
    },
    subject: handlers.object.shared((ctx: ObjectSharedContext) => ctx.get<string>("subject")),
  },
});
