import { formatWireTime } from "../domain/wire-time.js";
import type { WorkflowRequest } from "../ports/dispatcher.js";
import { readRestoreInput, type RestoreInput, type RestoreTimes } from "./restore-input.js";

/** The input of the workflow `watchRestore`. */
export interface WatchRestoreInput extends RestoreInput, RestoreTimes {
  /** How many looks were taken so far; only in what the workflow arms itself. */
  readonly looks?: number;
}

/**
 * The id and the key of the watch on one end of one plan: a timer of its own that holds nothing anybody else wants.
 *
 * @throws {InputError} naming the member.
 */
export function restoreWatchId(input: WatchRestoreInput, account: string | undefined): string {
  const { end } = readRestoreInput(input, input);
  return `restore:${account ?? ""}/${input.CenBandwidthPackageId}@${formatWireTime(end)}`;
}

/** The request that begins a watch, or goes on with it under an id with a suffix. */
export function restoreRequest(
  input: WatchRestoreInput,
  account: string | undefined,
  suffix = "",
): WorkflowRequest {
  const key = restoreWatchId(input, account);
  return { workflow: "watchRestore", id: `${key}${suffix}`, key, input };
}
