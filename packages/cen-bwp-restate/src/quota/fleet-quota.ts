import { rpc } from "@restatedev/restate-sdk-clients";
import { type FleetAddress, openIngress } from "../runs/ingress.js";
import { type QuotaHandlers, quotaObjectName } from "./quota-object.js";
import { defaultQuota, type QuotaSettings } from "./quota-state.js";

/** The part of an account's quota a worker asks for. */
export interface Quota {
  /** Resolves when one call may leave. */
  take(): Promise<void>;
  /** The service has throttled. */
  throttled(pauseMs?: number): Promise<void>;
  /** How long a call that is asked for now would about have to wait, ms; from the last answers, without asking. */
  backlogMs(): number;
}

/**
 * The bucket of an account, shared by all workers. Callers that come while a request is under way are asked for together. Where the
 * bucket does not answer, calls leave all the same: then nothing in the fleet moves on anyway, and an order must not be held back
 * between its claim and its send.
 */
export function fleetQuota(
  address: FleetAddress,
  account: string,
  settings: Partial<QuotaSettings> = {},
): Quota {
  const all = { ...defaultQuota, ...settings };
  const bucket = openIngress(address).objectClient<QuotaHandlers>(
    { name: quotaObjectName },
    `account:${account}`,
  );
  let freeAt = 0;
  let waiting: (() => void)[] = [];
  let asking = false;

  async function ask(): Promise<void> {
    asking = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const calls = batch.length;
      const { waitMs, apartMs } = await bucket
        .take({ calls, settings: all }, rpc.opts({ timeout: 5_000 }))
        .then(undefined, () => ({ waitMs: 0, apartMs: 0 }));
      freeAt = Date.now() + waitMs;
      // The answer is for the last of them; the others go before it.
      for (const [index, go] of batch.entries()) {
        const own = waitMs - (calls - 1 - index) * apartMs;
        if (own <= 0) go();
        else setTimeout(go, own);
      }
    }
    asking = false;
  }
  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!asking) void ask();
      }),
    async throttled(pauseMs) {
      freeAt = Math.max(freeAt, Date.now() + (pauseMs ?? all.pauseMs));
      const input = { settings: all, ...(pauseMs !== undefined && { pauseMs }) };
      await bucket.throttled(input, rpc.opts({ timeout: 5_000 })).then(undefined, () => {
        // Told in vain: the service will throttle again.
      });
    },
    backlogMs: () => Math.max(0, freeAt - Date.now()),
  };
}
