import { rpc } from "@restatedev/restate-sdk-clients";
import type { Pace } from "cen-bwp-ops";
import { type FleetAddress, openIngress } from "../runs/ingress.js";
import { type QuotaHandlers, quotaObjectName } from "./quota-object.js";
import { defaultQuota, type QuotaSettings } from "./quota-state.js";

/** The pace of a whole fleet: the workflows' own `pace`, kept in a bucket per account that all workers share. */
export interface FleetPace extends Pace {
  /** How long a call that is asked for now would about have to wait, ms; from the last answers, without asking. */
  backlogMs(account: string): number;
}

/** Settings of a fleet's pace; rates are per account. */
export interface FleetPaceSettings extends QuotaSettings {
  /**
   * Up to how long a call that has a place waits for it at once, ms; 2 s by default. What has to wait longer is told when, so that its
   * run can sleep until then and hold nothing.
   */
  readonly patienceMs: number;
}

/** What one account's callers in this process wait for. */
interface Line {
  waiting: ((waitMs: number) => void)[];
  asking: boolean;
  freeAt: number;
}

/**
 * The pace of a fleet. Callers that come while a request is under way are asked for together. Where the bucket does not answer, calls
 * leave all the same: then nothing in the fleet moves on anyway.
 */
export function fleetPace(
  address: FleetAddress,
  settings: Partial<FleetPaceSettings> = {},
): FleetPace {
  const { patienceMs = 2_000, ...given } = settings;
  const all: QuotaSettings = { ...defaultQuota, ...given };
  const ingress = openIngress(address);
  const bucketOf = (account: string) =>
    ingress.objectClient<QuotaHandlers>({ name: quotaObjectName }, `account:${account}`);
  const lines = new Map<string, Line>();
  const lineOf = (account: string): Line => {
    const line = lines.get(account) ?? { waiting: [], asking: false, freeAt: 0 };
    lines.set(account, line);
    return line;
  };

  async function ask(account: string, line: Line): Promise<void> {
    line.asking = true;
    while (line.waiting.length > 0) {
      const batch = line.waiting;
      line.waiting = [];
      const calls = batch.length;
      const { waitMs, apartMs } = await bucketOf(account)
        .take({ calls, settings: all }, rpc.opts({ timeout: 5_000 }))
        .then(undefined, () => ({ waitMs: 0, apartMs: 0 }));
      line.freeAt = Date.now() + waitMs;
      // The answer is for the last of them; the others go before it.
      for (const [index, go] of batch.entries())
        go(Math.max(0, waitMs - (calls - 1 - index) * apartMs));
    }
    line.asking = false;
  }
  return {
    async reserve(account, now) {
      const began = performance.now();
      const line = lineOf(account);
      const waitMs = await new Promise<number>((resolve) => {
        line.waiting.push(resolve);
        if (!line.asking) void ask(account, line);
      });
      // The caller's clock may be another than this process's.
      if (waitMs > patienceMs) return Math.ceil(now + performance.now() - began + waitMs);
      if (waitMs > 0) await new Promise((resolve) => void setTimeout(resolve, waitMs));
      return now;
    },
    async throttled(account) {
      const line = lineOf(account);
      line.freeAt = Math.max(line.freeAt, Date.now() + all.pauseMs);
      await bucketOf(account)
        .throttled({ settings: all }, rpc.opts({ timeout: 5_000 }))
        .then(undefined, () => {
          // Told in vain: the service will throttle again.
        });
    },
    backlogMs: (account) => Math.max(0, lineOf(account).freeAt - Date.now()),
  };
}
