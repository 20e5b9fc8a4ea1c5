import type { ObjectContext } from "@restatedev/restate-sdk";
import type { RoundJournal } from "./play-round.js";

type Kept =
  | { readonly value?: unknown }
  | { readonly threw: { readonly name: string; readonly message: string; readonly code?: string } };

/**
 * Steps in Restate's journal. A step that throws is recorded as having thrown and is not tried again by the engine: whether something
 * may be repeated is for the workflow to say.
 */
export function roundJournal(ctx: Pick<ObjectContext, "run">): RoundJournal {
  return {
    async execute(name, fn) {
      let live: { readonly error: unknown } | undefined;
      const kept = await ctx.run<Kept>(
        name,
        async () => {
          try {
            return { value: plain(name, await fn()) };
          } catch (error) {
            live = { error };
            return { threw: thrown(error) };
          }
        },
        // What is left to throw is a defect of this adapter; without an end to it the key would be held for ever.
        { maxRetryAttempts: 1 },
      );
      if (!("threw" in kept)) return kept.value;
      if (live) throw live.error;
      const { message, ...rest } = kept.threw;
      throw Object.assign(new Error(message), rest);
    },
  };
}

// As it will be read from the journal, so that the first time sees what a replay sees.
function plain(name: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === "string") return JSON.parse(text);
  } catch {
    // A cycle or a BigInt: told below.
  }
  throw Object.assign(
    new Error(`the value of step ${name} is no plain JSON; return plain data from it`),
    { code: "StepUnserialisable" },
  );
}

function thrown(error: unknown): { name: string; message: string; code?: string } {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return "code" in error && typeof error.code === "string"
    ? { name, message, code: error.code }
    : { name, message };
}
