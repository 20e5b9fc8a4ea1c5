import { randomFillSync } from "node:crypto";

const NONCE_BYTES = 16;
// Asking for random bytes is dear per call and cheap per byte, so they are fetched for 256 nonces at a time.
const pool = Buffer.alloc(256 * NONCE_BYTES);
let next = pool.length;

/** A fresh signature nonce: 128 random bits as 32 hex digits. */
export function createNonce(): string {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  const nonce = pool.toString("hex", next, next + NONCE_BYTES);
  next += NONCE_BYTES;
  return nonce;
}
