import { isAcsError } from "acs-rpc";
import { ReadFailedError } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "./exit-codes.js";

const credentialCodes =
  /^(InvalidAccessKey|SignatureDoesNotMatch|IncompleteSignature|InvalidSecurityToken|MissingSecurityToken|NoPermission|Forbidden(?!\.Associated|\.Unsupported)|Unauthorized|Credentials|EntityNotExist\.Role)/;

/** Whether a code of the service or the runtime says that keys are missing, wrong, or lack a permission. */
export function isCredentialCode(code: string): boolean {
  return credentialCodes.test(code);
}

/** The exit code of something thrown; `undefined` for what nobody foresaw. */
export function exitCodeOf(error: unknown): ExitCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "AbortError") return exitCodes.interrupted;
  if (isAcsError(error))
    return error.kind === "usage" && !isCredentialCode(error.code)
      ? exitCodes.usage
      : callCode(error.code);
  if (error instanceof ReadFailedError) return callCode(error.failure.code);
  if (!("code" in error)) return undefined;
  switch (error.code) {
    case "BadInput":
      return exitCodes.usage;
    case "IntentMismatch":
    case "RunHeld":
    case "LeaseLost":
      return exitCodes.conflict;
    default:
      return error.name === "JournalError" || error.name === "EmulatorError"
        ? exitCodes.failure
        : undefined;
  }
}

function callCode(code: string): ExitCode {
  if (code === "Aborted") return exitCodes.interrupted;
  return isCredentialCode(code) ? exitCodes.credentials : exitCodes.failure;
}
