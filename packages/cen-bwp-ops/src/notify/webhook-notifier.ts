import { InputError } from "../failure/input-error.js";
import type { Notifier } from "../ports/notifier.js";
import { memoryOutbox, type Outbox } from "./outbox.js";
import { plainFormat, type WebhookFormat } from "./webhook-format.js";

/** Where to, and how. */
export interface WebhookOptions {
  /** The address; a function where it carries a signature of the moment. It is a secret: it goes into no error and no log. */
  readonly url: string | (() => string);
  /** `plainFormat` by default. */
  readonly format?: WebhookFormat;
  /** Where notices wait; in memory by default. */
  readonly outbox?: Outbox;
  readonly fetch?: typeof globalThis.fetch;
  /** How long one delivery may take, ms; 10 s by default. */
  readonly timeoutMs?: number;
  /** The waits before the second and later tries, ms; 1, 5 and 30 s by default. */
  readonly retryMs?: readonly number[];
  /** How long after those it begins anew, as long as the process lives, ms; 5 min by default. It keeps no process alive. */
  readonly againMs?: number;
}

/** A notifier that can be waited for. */
export interface WebhookNotifier extends Notifier {
  /**
   * Tries to deliver everything that waits, that of earlier processes too, and resolves with how many could not be. Call it before the
   * process ends, and after it began.
   */
  flush(): Promise<number>;
}

/**
 * Delivers notices by HTTP POST, each at least once: one that was taken while the answer got lost is sent again.
 *
 * @throws {InputError} if the address is none.
 */
export function webhookNotifier(options: WebhookOptions): WebhookNotifier {
  const {
    outbox = memoryOutbox(),
    retryMs = [1_000, 5_000, 30_000],
    againMs = 5 * 60_000,
  } = options;
  if (typeof options.url === "string" && !/^https?:\/\/[^/]/.test(options.url)) {
    throw new InputError("url", "an http or https address", "(not shown: it may be a secret)");
  }
  let working: Promise<number> | undefined;
  let again: NodeJS.Timeout | undefined;

  async function deliverAll(): Promise<number> {
    for (let tries = 0; ; tries++) {
      for (const notice of outbox.list()) {
        if (await deliver(options, notice)) outbox.remove(notice.id);
      }
      const left = outbox.list().length;
      const wait = retryMs[tries];
      if (left === 0) return left;
      if (wait === undefined) {
        again = setTimeout(() => void begin().catch(() => {}), againMs).unref();
        return left;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  const begin = (): Promise<number> => {
    clearTimeout(again);
    return (working ??= deliverAll().finally(() => {
      working = undefined;
    }));
  };

  return {
    notify(notice) {
      try {
        outbox.put(notice);
        // What fails waits in the outbox.
        begin().catch(() => {});
      } catch {
        // An outbox that cannot write must not end a workflow.
      }
    },
    async flush() {
      // What came while a round was on its way gets one of its own.
      await working?.catch(() => {});
      return begin();
    },
  };
}

async function deliver(
  { url, format = plainFormat, fetch = globalThis.fetch, timeoutMs = 10_000 }: WebhookOptions,
  notice: Parameters<Notifier["notify"]>[0],
): Promise<boolean> {
  try {
    const response = await fetch(typeof url === "string" ? url : url(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(format.body(notice)),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.ok && format.accepted(await response.text());
  } catch {
    return false;
  }
}
