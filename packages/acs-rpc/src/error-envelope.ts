import type { AccessDenied } from "./acs-error.js";

/** A JSON object as it came. */
export type Json = Readonly<Record<string, unknown>>;

/** Some products put these into the `Code` of a success. */
const SUCCESS_CODES: ReadonlySet<string> = new Set(["OK", "Success", "200"]);
const ENVELOPE_KEYS: ReadonlySet<string> = new Set([
  "requestid",
  "hostid",
  "code",
  "message",
  "recommend",
  "accessdenieddetail",
  "success",
  "httpstatuscode",
]);

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The `Code` of an answer; some products send a number. */
export function envelopeCode(envelope: Json): string | undefined {
  const code = pick(envelope, "Code");
  return typeof code === "string" && code !== ""
    ? code
    : typeof code === "number"
      ? String(code)
      : undefined;
}

/**
 * Whether an answer with HTTP status 200 is an error all the same: it says so, or it has a code that does not mean success
 * and nothing else than what an error envelope holds. Results may document a `Code` of their own.
 */
export function isErrorEnvelope(envelope: Json): boolean {
  const code = envelopeCode(envelope);
  if (code === undefined || SUCCESS_CODES.has(code)) return false;
  return (
    pick(envelope, "Success") === false ||
    Object.entries(envelope).every(
      ([key, value]) => value === null || ENVELOPE_KEYS.has(key.toLowerCase()),
    )
  );
}

/** Some products write the envelope in lower camel case. */
function pick(from: Json, name: string): unknown {
  return from[name] ?? from[name.charAt(0).toLowerCase() + name.slice(1)];
}

/** A text of an answer, if it is there and not empty. */
export function envelopeText(from: Json, name: string): string | undefined {
  const value = pick(from, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Why RAM refused, out of `AccessDeniedDetail`. */
export function accessDenied(envelope: Json): AccessDenied | undefined {
  const detail = pick(envelope, "AccessDeniedDetail");
  if (!isRecord(detail)) return undefined;
  const fields = {
    action: envelopeText(detail, "AuthAction"),
    principalType: envelopeText(detail, "AuthPrincipalType"),
    principalName: envelopeText(detail, "AuthPrincipalDisplayName"),
    principalOwnerId: envelopeText(detail, "AuthPrincipalOwnerId"),
    noPermissionType: envelopeText(detail, "NoPermissionType"),
    policyType: envelopeText(detail, "PolicyType"),
    diagnosticMessage: envelopeText(detail, "EncodedDiagnosticMessage"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
