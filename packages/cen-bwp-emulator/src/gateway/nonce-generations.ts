import type { NonceStore } from "acs-rpc/signature";

const largestGeneration = 250_000;

/** Nonces by access key, in the order in which they came. */
export type SavedGeneration = readonly (readonly [
  accessKeyId: string,
  nonces: readonly string[],
])[];

/** Both generations, and when the current one began (null for never). */
export interface SavedNonces {
  readonly current: SavedGeneration;
  readonly previous: SavedGeneration;
  readonly since: number | null;
}

/** A nonce store that can be written down. */
export interface NonceGenerations extends NonceStore {
  save(): SavedNonces;
  load(saved: SavedNonces): void;
  /** Tells of every nonce that is claimed from now on, with the time. */
  watch(listener: (accessKeyId: string, nonce: string, now: number) => void): void;
}

/**
 * Remembers nonces in two generations, so that a claim costs the same whether ten or a hundred thousand are known.
 * A generation lasts twice the window (ms): by the time it is dropped the date check refuses all its requests.
 * On a clock that stands still the oldest go when 250 000 more have come.
 */
export function nonceGenerations(
  timeWindowMs: number,
  capacity: number = largestGeneration,
): NonceGenerations {
  let current = generation();
  let previous = generation();
  let since = -Infinity;
  let claimed: ((accessKeyId: string, nonce: string, now: number) => void) | undefined;
  return {
    claim(accessKeyId, nonce, _validUntil, now) {
      if (now - since > 2 * timeWindowMs || current.size >= capacity) {
        // A clock that jumped over a whole generation has outlived the nonces in between, too.
        previous = now - since > 4 * timeWindowMs ? generation() : current;
        current = generation();
        since = now;
      }
      if (previous.has(accessKeyId, nonce) || !current.add(accessKeyId, nonce)) return false;
      claimed?.(accessKeyId, nonce, now);
      return true;
    },
    watch: (listener) => void (claimed = listener),
    save: () => ({
      current: current.save(),
      previous: previous.save(),
      since: since === -Infinity ? null : since,
    }),
    load(saved) {
      current = generation(saved.current);
      previous = generation(saved.previous);
      since = saved.since ?? -Infinity;
    },
  };
}

interface Generation {
  readonly size: number;
  has(accessKeyId: string, nonce: string): boolean;
  /** `false` if it was there. */
  add(accessKeyId: string, nonce: string): boolean;
  save(): SavedGeneration;
}

// A set for each key: joining key and nonce to one text would cost more than the rest of a claim.
function generation(saved: SavedGeneration = []): Generation {
  const byKey = new Map(saved.map(([accessKeyId, nonces]) => [accessKeyId, new Set(nonces)]));
  let size = saved.reduce((sum, [, nonces]) => sum + nonces.length, 0);
  return {
    save: () => [...byKey].map(([accessKeyId, nonces]) => [accessKeyId, [...nonces]]),
    get size() {
      return size;
    },
    has: (accessKeyId, nonce) => byKey.get(accessKeyId)?.has(nonce) === true,
    add(accessKeyId, nonce) {
      let nonces = byKey.get(accessKeyId);
      if (nonces === undefined) byKey.set(accessKeyId, (nonces = new Set()));
      const before = nonces.size;
      if (nonces.add(nonce).size === before) return false;
      size++;
      return true;
    },
  };
}
