import type { NonceStore } from "acs-rpc/signature";

const largestGeneration = 250_000;

/**
 * Remembers nonces in two generations, so that a claim costs the same whether ten or a hundred thousand are known.
 * A generation lasts twice the window (ms): by the time it is dropped the date check refuses all its requests.
 * On a clock that stands still the oldest go when 250 000 more have come.
 */
export function nonceGenerations(
  timeWindowMs: number,
  capacity: number = largestGeneration,
): NonceStore {
  let current = generation();
  let previous = generation();
  let since = -Infinity;
  return {
    claim(accessKeyId, nonce, _validUntil, now) {
      if (now - since > 2 * timeWindowMs || current.size >= capacity) {
        // A clock that jumped over a whole generation has outlived the nonces in between, too.
        previous = now - since > 4 * timeWindowMs ? generation() : current;
        current = generation();
        since = now;
      }
      return !previous.has(accessKeyId, nonce) && current.add(accessKeyId, nonce);
    },
  };
}

interface Generation {
  readonly size: number;
  has(accessKeyId: string, nonce: string): boolean;
  /** `false` if it was there. */
  add(accessKeyId: string, nonce: string): boolean;
}

// A set for each key: joining key and nonce to one text would cost more than the rest of a claim.
function generation(): Generation {
  const byKey = new Map<string, Set<string>>();
  let size = 0;
  return {
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
