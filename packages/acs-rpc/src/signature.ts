export type { AccessKeyRecord, Credentials, LookupSecret } from "./signature/access-key.js";
export { formatAcsDate, parseAcsDate } from "./signature/acs-date.js";
export { canonicalQuery, type WireParameters } from "./signature/canonical-query.js";
export type { V3Signature } from "./signature/canonical-request-v3.js";
export type { V2Signature } from "./signature/compute-v2.js";
export { createNonce } from "./signature/create-nonce.js";
export type { HeaderSource } from "./signature/header-map.js";
export {
  memoryNonceStore,
  type MemoryNonceStoreOptions,
  type NonceStore,
} from "./signature/nonce-store.js";
export { parseQuery } from "./signature/parse-query.js";
export { percentEncode } from "./signature/percent-encode.js";
export { signV2, type SignedV2, type V2Request } from "./signature/sign-v2.js";
export { signV3, type SignedV3, type SigningMoment, type V3Request } from "./signature/sign-v3.js";
export type {
  AcceptedSignature,
  RefusedSignature,
  SignatureFaultCode,
  SignatureVerdict,
  VerifyOptions,
} from "./signature/verdict.js";
export { type ReceivedV2Request, verifyV2 } from "./signature/verify-v2.js";
export { type ReceivedRequest, verifyV3 } from "./signature/verify-v3.js";
