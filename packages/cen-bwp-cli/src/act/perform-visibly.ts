import type { Shell } from "../io/create-shell.js";
import type { Session } from "../session/session.js";
import type { ActOptions } from "./act-options.js";
import type { ActResult } from "./act-result.js";
import { type Action, planOf } from "./action.js";
import { perform } from "./perform.js";
import { progressLine } from "./progress-line.js";

/** Carries out one action with its line of progress. */
export async function performVisibly(
  action: Action,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ActResult> {
  const line = progressLine(shell, planOf(action));
  try {
    return await perform(session, action, {
      signal: shell.io.signal,
      onProgress: line.onProgress,
      wait: options.wait !== false,
      actor: shell.io.env["USER"] ?? "cen-bwp",
      ...(options.reason !== undefined && { reason: options.reason }),
    });
  } finally {
    line.end();
  }
}
