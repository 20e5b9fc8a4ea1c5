import { exitCodes, type ExitCode, gravest } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { printReport } from "../output/print-report.js";
import type { Session } from "../session/session.js";
import type { ActOptions } from "./act-options.js";
import { type ActResult, endsRun } from "./act-result.js";
import type { Action } from "./action.js";
import { confirmOrders } from "./confirm.js";
import { diffText } from "./diff-text.js";
import { performVisibly } from "./perform-visibly.js";
import { planFileOf, writePlanFile } from "./plan-file.js";
import { type Preview, preview } from "./preview.js";
import { previewReport } from "./preview-report.js";
import { previewText, warningsOf } from "./preview-text.js";
import { type Done, exitCodeOfDone, resultReport } from "./result-report.js";

/** Looks at every action, asks where money is spent, carries out what there is to carry out, and prints what became of it. */
export async function carryOut(
  actions: readonly Action[],
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  const previews: Preview[] = [];
  for (const action of actions)
    previews.push(await preview(session.context, action, shell.io.signal));
  return options.dryRun || options.planOut !== undefined
    ? stopAtPreview(previews, session, options, shell)
    : carryOutPreviews(previews, session, options, shell);
}

async function stopAtPreview(
  previews: readonly Preview[],
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { where } = session;
  const { zone, planOut } = options;
  if (planOut !== undefined) {
    const now = session.context.clock.now();
    await writePlanFile(planOut, planFileOf(previews, { where, zone, now }));
  }
  await printReport(previewReport(previews, { where, zone }), options, shell);
  if (planOut !== undefined)
    shell.note(`written to ${planOut}; carry it out with: cen-bwp apply ${planOut}`);
  // Something to do is what was asked for, and no failure.
  const refused = gravest(previews.filter(({ acts }) => !acts).map(({ exitCode }) => exitCode));
  if (refused !== exitCodes.done) return refused;
  return options.detailedExitcode && previews.some(({ acts }) => acts)
    ? exitCodes.changes
    : exitCodes.done;
}

/** The second half: for previews somebody has seen. */
export async function carryOutPreviews(
  previews: readonly Preview[],
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { zone } = options;
  const orders = previews.filter(({ sends }) => sends === "order");
  // Somebody has to read it before it is ordered; with a general consent it stands in the result.
  if (orders.length > (options.yes ? (options.maxOrders ?? 1) : 0))
    for (const one of previews.filter(({ acts }) => acts)) {
      shell.note(diffText(one.action, one.plan, { zone, now: one.at }));
      for (const warning of warningsOf(one)) shell.note(shell.errStyle.dim(`  note: ${warning}`));
      shell.note(`  ${previewText(one, shell.errStyle)}`);
    }
  await confirmOrders(orders.length, options, shell);

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
  await printReport(resultReport(done, { where: session.where, zone }), options, shell);
  const code = gravest(done.map(exitCodeOfDone));
  if (code === exitCodes.interrupted || code === exitCodes.notFinished)
    tellHowToGoOn(session, shell);
  return code;
}

function tellHowToGoOn({ journal }: Session, shell: Shell): void {
  shell.note(
    journal
      ? `to go on, run the same command again; it is remembered in ${journal.path}`
      : "the emulated account is gone with this command; `cen-bwp emulator` starts one that stays",
  );
}
