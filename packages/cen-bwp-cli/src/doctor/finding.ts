import { type ExitCode, exitCodes } from "../exit-codes.js";

/** One thing `doctor` looked at. */
export interface Finding {
  /** Stable name: `credentials`, `reachable`, `clock`, `permission:<action>`, `config`, `notifier:<name>`, `journal`, `record`. */
  readonly id: string;
  readonly verdict: "pass" | "warn" | "fail" | "unknown";
  readonly message: string;
  readonly remedy?: string;
}

/** 4 where keys or permissions are missing, 1 where anything else is broken, 0 otherwise. */
export function exitCodeOfFindings(findings: readonly Finding[]): ExitCode {
  const failed = findings.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
  if (failed.some((id) => id === "credentials" || id.startsWith("permission:")))
    return exitCodes.credentials;
  return failed.length > 0 ? exitCodes.failure : exitCodes.done;
}
