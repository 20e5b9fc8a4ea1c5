import type { ActOptions } from "../act/act-options.js";
import { planOf } from "../act/action.js";
import { basisOf, differences } from "../act/basis.js";
import { carryOutPreviews } from "../act/carry-out.js";
import { type PlannedAction, readPlanFile } from "../act/plan-file.js";
import { type Preview, preview } from "../act/preview.js";
import { previewReport } from "../act/preview-report.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { printReport } from "../output/print-report.js";
import { openSession } from "../session/open-session.js";

/** Carries out a plan file, and nothing if the account is not what it was when the file was made. */
export async function apply(path: string, given: ActOptions, shell: Shell): Promise<ExitCode> {
  const file = await readPlanFile(path);
  const options = { ...given, ...(file.zone !== undefined && { zone: file.zone }) };
  const isDry = options.dryRun === true || options.planOut !== undefined;
  const session = await openSession(options, shell, { journal: isDry ? "look" : "write" });
  try {
    if (session.where !== file.where)
      throw new OperatorError(
        `${path} was made for ${file.where}, and this is ${session.where}; name the same service`,
        exitCodes.usage,
      );
    const previews: Preview[] = [];
    const changed: string[] = [];
    for (const action of file.actions) {
      const now = await preview(session.context, asAction(action), shell.io.signal);
      previews.push(now);
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
    if (!options.dryRun) return await carryOutPreviews(previews, session, options, shell);
    await printReport(
      previewReport(previews, { where: file.where, zone: file.zone }),
      options,
      shell,
    );
    return options.detailedExitcode && previews.some(({ acts }) => acts)
      ? exitCodes.changes
      : exitCodes.done;
  } finally {
    await session.close();
  }
}

function asAction(planned: PlannedAction): Preview["action"] {
  return planned.do === "attach"
    ? { do: "attach", input: planned.input }
    : { do: "upgrade", input: planned.input };
}
