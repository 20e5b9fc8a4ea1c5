import {
  type LookupSecret,
  memoryNonceStore,
  type ReceivedRequest,
  verifyV3,
} from "../src/signature.js";

const nonces = memoryNonceStore();

/** The code to refuse a request with, if it is to be refused. */
export function refusalOf(
  request: ReceivedRequest,
  secretOf: LookupSecret,
  now: number,
): string | undefined {
  const verdict = verifyV3(request, secretOf, { now });
  if (!verdict.ok) return verdict.code;
  const isNew = nonces.claim(verdict.accessKeyId, verdict.nonce, verdict.validUntil, now);
  return isNew ? undefined : "SignatureNonceUsed";
}
