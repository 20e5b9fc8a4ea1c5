import { AcsUsageError } from "./acs-usage-error.js";
import { checkCredentials, type CredentialsProvider } from "./credentials.js";
import type { Credentials } from "./signature/access-key.js";

/** When {@link refreshingCredentials} asks for new keys. */
export interface RefreshOptions {
  /** How long before they expire keys are renewed, ms. Default 300 000. */
  readonly refreshBeforeMs?: number;
  /** The time that `expiration` is held against, ms since the epoch. Default `Date.now`. */
  readonly now?: () => number;
}

// A source that has not answered by then is asked again, or one lost answer would stop every call for good.
const STUCK_MS = 60_000;
/** The least time between two attempts to renew keys that are still good. */
const PATIENCE_MS = 10_000;

/**
 * Keeps the keys that `fetch` gives until shortly before their `expiration`; keys without one are kept for good. However many
 * calls ask, one `fetch` runs at a time. While the keys in hand are still good, calls go on with them during the renewal and
 * also after one that failed; only without good keys does its error reach the calls.
 */
export function refreshingCredentials(
  fetch: CredentialsProvider,
  options: RefreshOptions = {},
): CredentialsProvider {
  const { refreshBeforeMs = 300_000, now = Date.now } = options;
  if (!(refreshBeforeMs >= 0)) {
    throw new AcsUsageError({
      code: "RefreshInvalid",
      message: `refreshBeforeMs is ${String(refreshBeforeMs)}; give milliseconds of at least 0.`,
    });
  }
  let current: Credentials | undefined;
  let running: { readonly result: Promise<Credentials>; readonly since: number } | undefined;
  let triedAt = -Infinity;

  function refresh(): Promise<Credentials> {
    if (running !== undefined && now() - running.since < STUCK_MS) return running.result;
    triedAt = now();
    const mine = { result: renew(), since: triedAt };
    const over = (): void => {
      if (running === mine) running = undefined;
    };
    running = mine;
    mine.result.then(over, over);
    return mine.result;
  }
  // Async so that a source which throws at once is treated like one that rejects.
  async function renew(): Promise<Credentials> {
    return (current = checkCredentials(await fetch()));
  }

  return () => {
    if (current === undefined) return refresh();
    const leftMs = (current.expiration ?? Infinity) - now();
    if (leftMs <= 0) return refresh();
    if (leftMs <= refreshBeforeMs && now() - triedAt >= PATIENCE_MS) {
      refresh().catch(() => undefined);
    }
    return current;
  };
}
