/** What a verifier finds wrong, in the codes of the gateway. */
export type SignatureFaultCode =
  | "IncompleteSignature"
  | "InvalidSignatureMethod"
  | "InvalidTimeStamp.Format"
  | "InvalidTimeStamp.Expired"
  | "InvalidAccessKeyId.NotFound"
  | "InvalidAccessKeyId.Inactive"
  | "InvalidSecurityToken.Malformed"
  | "InvalidSecurityToken.MismatchWithAccessKey"
  | "SignatureDoesNotMatch";

/** A request that is signed correctly. The nonce is not checked: give it to a `NonceStore`. */
export interface AcceptedSignature {
  readonly ok: true;
  readonly accessKeyId: string;
  readonly action: string;
  readonly version: string;
  readonly nonce: string;
  /** Instant in the signed date, ms since the epoch. */
  readonly date: number;
  /** From this instant on (ms) the date check refuses a repetition, so the nonce may be forgotten. */
  readonly validUntil: number;
}

/** A request to be refused. */
export interface RefusedSignature {
  readonly ok: false;
  readonly code: SignatureFaultCode;
  /** HTTP status the gateway documents for the code. */
  readonly status: number;
  /** Names the header or parameter at fault. Holds no secret. */
  readonly message: string;
  /** With `SignatureDoesNotMatch`: the text this side signed. For debugging; may hold a security token. */
  readonly stringToSign?: string;
  /** The same for V3, before hashing. */
  readonly canonicalRequest?: string;
}

/** Outcome of `verifyV3` and `verifyV2`. */
export type SignatureVerdict = AcceptedSignature | RefusedSignature;

/** Settings of both verifiers. */
export interface VerifyOptions {
  /** The server's time, ms since the epoch. */
  readonly now: number;
  /** How far the signed date may be away from `now` in either direction, ms. Default 15 minutes. */
  readonly windowMs?: number;
}

/** Default of {@link VerifyOptions.windowMs}. */
export const DEFAULT_WINDOW_MS = 900_000;

/** Builds a refusal with the status that belongs to the code. */
export function refuse(
  code: SignatureFaultCode,
  message: string,
  signed: { stringToSign?: string; canonicalRequest?: string } = {},
): RefusedSignature {
  return {
    ok: false,
    code,
    status: code === "InvalidAccessKeyId.NotFound" ? 404 : 400,
    message,
    ...signed,
  };
}
