import type { LookupSecret } from "./access-key.js";
import type { WireParameters } from "./canonical-query.js";
import { checkAccessKey } from "./check-access-key.js";
import { checkDate } from "./check-date.js";
import { computeV2 } from "./compute-v2.js";
import { equalInConstantTime } from "./equal-in-constant-time.js";
import { refuse, type SignatureVerdict, type VerifyOptions } from "./verdict.js";

/** A V2 request as a server received it. */
export interface ReceivedV2Request {
  readonly method: string;
  /** All parameters, decoded: those of the query and those of a form body. `parseQuery` reads both. */
  readonly parameters: WireParameters;
}

const REQUIRED = [
  "AccessKeyId",
  "Action",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "Version",
] as const;

/** Verifies a legacy HMAC-SHA1 signature. The time parameter may be spelt `Timestamp` or `TimeStamp`. */
export function verifyV2(
  request: ReceivedV2Request,
  lookupSecret: LookupSecret,
  options: VerifyOptions,
): SignatureVerdict {
  const parameters = [...request.parameters];
  const byName = new Map(parameters);
  const value = (name: string): string => byName.get(name) ?? "";
  const missing = REQUIRED.find((name) => value(name) === "");
  if (missing !== undefined)
    return refuse("IncompleteSignature", `The parameter ${missing} is missing.`);
  const timestamp = byName.get("Timestamp") ?? byName.get("TimeStamp");
  if (timestamp === undefined)
    return refuse("IncompleteSignature", "The parameter Timestamp is missing.");
  if (
    byName.get("SignatureMethod") !== "HMAC-SHA1" ||
    (byName.get("SignatureVersion") ?? "1.0") !== "1.0"
  ) {
    return refuse(
      "InvalidSignatureMethod",
      "SignatureMethod must be HMAC-SHA1 and SignatureVersion 1.0.",
    );
  }
  const date = checkDate("Timestamp", timestamp, options);
  if (!date.ok) return date;
  const accessKeyId = value("AccessKeyId");
  const key = checkAccessKey(accessKeyId, byName.get("SecurityToken"), lookupSecret);
  if (!key.ok) return key;
  const { signature, stringToSign } = computeV2(request.method, parameters, key.accessKeySecret);
  if (!equalInConstantTime(signature, value("Signature"))) {
    const message =
      "The signature computed by the server is another one: check the secret and what was signed.";
    return refuse("SignatureDoesNotMatch", message, { stringToSign });
  }
  return {
    ok: true,
    accessKeyId,
    action: value("Action"),
    version: value("Version"),
    nonce: value("SignatureNonce"),
    date: date.date,
    validUntil: date.validUntil,
  };
}
