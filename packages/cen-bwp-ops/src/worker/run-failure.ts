import { ReadFailedError } from "../failure/read-failed-error.js";
import type { RunFailure } from "../ports/dispatcher.js";

/** What a workflow threw, as a dispatcher keeps it. */
export function runFailure(error: unknown): RunFailure {
  if (!(error instanceof Error)) return { code: "Unknown", message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const field = "field" in error && typeof error.field === "string" ? { field: error.field } : {};
  const said = error instanceof ReadFailedError ? { serviceCode: error.failure.code } : {};
  return { code, message: error.message, ...field, ...said };
}
