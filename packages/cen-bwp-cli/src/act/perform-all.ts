import type { Shell } from "../io/create-shell.js";
import type { Session } from "../session/session.js";
import type { ActOptions } from "./act-options.js";
import { type ActResult, endsRun } from "./act-result.js";
import type { Performed } from "./carry-out.js";
import { performVisibly } from "./perform-visibly.js";
import type { Preview } from "./preview.js";
import type { Done } from "./result-report.js";

/** Carries out actions one after the other, until one of them ends the run. */
export async function performAll(
  previews: readonly Preview[],
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<Performed> {
  const done: Done[] = [];
  let ended = false;
  for (const one of previews) {
    if (!one.acts) {
      done.push({ preview: one });
      continue;
    }
    const result: ActResult = ended
      ? { action: one.action, outcome: { outcome: "notStarted" } }
      : await performVisibly(one.action, session, options, shell);
    done.push({ preview: one, result });
    ended ||= endsRun(result);
  }
  return { done };
}
