/** Remembers the nonces a server has accepted, so that a recorded request cannot be sent again. */
export interface NonceStore {
  /**
   * Takes note of a nonce and says whether it is new. `false` means a replay: answer `SignatureNonceUsed`.
   * Instants are ms since the epoch; a nonce may be forgotten after `validUntil`, when the date check refuses it anyway.
   */
  claim(accessKeyId: string, nonce: string, validUntil: number, now: number): boolean;
}

/** Settings of {@link memoryNonceStore}. */
export interface MemoryNonceStoreOptions {
  /** Most nonces kept; beyond it the oldest are forgotten, however valid. Default 100 000. */
  readonly capacity?: number;
}

/** A {@link NonceStore} in this process's memory, bounded by `capacity`. */
export function memoryNonceStore(options: MemoryNonceStoreOptions = {}): NonceStore {
  const capacity = options.capacity ?? 100_000;
  const expiryOf = new Map<string, number>();

  function forgetExpired(now: number): void {
    for (const [key, validUntil] of expiryOf) {
      if (validUntil >= now) return;
      expiryOf.delete(key);
    }
  }

  return {
    claim(accessKeyId: string, nonce: string, validUntil: number, now: number): boolean {
      const key = `${accessKeyId}\n${nonce}`;
      const known = expiryOf.get(key);
      if (known !== undefined && known >= now) return false;
      forgetExpired(now);
      expiryOf.delete(key);
      expiryOf.set(key, validUntil);
      for (const oldest of expiryOf.keys()) {
        if (expiryOf.size <= capacity) break;
        expiryOf.delete(oldest);
      }
      return true;
    },
  };
}
