import { parseAcsDate } from "./acs-date.js";
import { DEFAULT_WINDOW_MS, refuse, type RefusedSignature, type VerifyOptions } from "./verdict.js";

/** Checks the signed date of either version: its form, then its distance to the server's time. */
export function checkDate(
  field: string,
  text: string,
  options: VerifyOptions,
): { ok: true; date: number; validUntil: number } | RefusedSignature {
  const windowMs = options.windowMs ?? DEFAULT_WINDOW_MS;
  const date = parseAcsDate(text);
  if (date === undefined) {
    return refuse(
      "InvalidTimeStamp.Format",
      `${field} must look like 2023-10-26T10:22:32Z (UTC, no milliseconds).`,
    );
  }
  if (Math.abs(options.now - date) > windowMs) {
    const server = new Date(options.now).toISOString();
    return refuse(
      "InvalidTimeStamp.Expired",
      `${field} ${text} is more than ${windowMs} ms away from the server's time ${server}.`,
    );
  }
  return { ok: true, date, validUntil: date + windowMs };
}
