import type { ActOptions } from "../act/act-options.js";
import { planOf } from "../act/action.js";
import { basisOf, differences } from "../act/basis.js";
import { carryOutWork, type Work } from "../act/carry-out.js";
import { type PlanFile, type PlannedAction, readPlanFile } from "../act/plan-file.js";
import { type Preview, preview } from "../act/preview.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { priceOf } from "../money/price.js";
import { openSession } from "../session/open-session.js";
import type { Session } from "../session/session.js";
import { windowWork } from "../window/window-work.js";

/** Carries out a plan file, and nothing if the account is not what it was when the file was made. */
export async function apply(path: string, given: ActOptions, shell: Shell): Promise<ExitCode> {
  const file = await readPlanFile(path);
  const options = { ...given, ...(file.zone !== undefined && { zone: file.zone }) };
  const isDry = options.dryRun === true || options.planOut !== undefined;
  const session = await openSession(options, shell, {
    journal: isDry ? "look" : "write",
    notify: !isDry,
  });
  try {
    if (session.where !== file.where)
      throw new OperatorError(
        `${path} was made for ${file.where}, and this is ${session.where}; name the same service`,
        exitCodes.usage,
      );
    const work = await workOf(file, session, options, shell);
    const changed: string[] = [];
    for (const [index, action] of file.actions.entries()) {
      const now = work.previews[index] as Preview;
      // What an earlier run of this very file has ordered may go on.
      if (now.decision === "resume") continue;
      for (const what of differences(action.basis, basisOf(now)))
        changed.push(`${planOf(action)}: ${what}`);
    }
    if (changed.length > 0)
      throw new OperatorError(
        `the account changed since ${file.madeAt}; nothing was sent\n  ${changed.join("\n  ")}\nmake the plan anew with --plan-out`,
        exitCodes.conflict,
      );
    return await carryOutWork(work, session, options, shell);
  } finally {
    await session.close();
  }
}

async function workOf(
  { actions, window, zone = "UTC" }: PlanFile,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<Work> {
  if (window) {
    const upgrades = actions.flatMap((action) =>
      action.do === "upgrade"
        ? [{ plan: action.input.CenBandwidthPackageId, bandwidth: action.input.Bandwidth }]
        : [],
    );
    return windowWork({ ...window, upgrades, zone, at: (field) => field }, session, options, shell);
  }
  const previews: Preview[] = [];
  for (const action of actions)
    previews.push(
      await preview(session.context, asAction(action), shell.io.signal, priceOf(options)),
    );
  return { previews };
}

function asAction(planned: PlannedAction): Preview["action"] {
  return planned.do === "attach"
    ? { do: "attach", input: planned.input }
    : { do: "upgrade", input: planned.input };
}
