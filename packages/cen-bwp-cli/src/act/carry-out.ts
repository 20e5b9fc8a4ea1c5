import { exitCodes, type ExitCode, gravest } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { priceOf } from "../money/price.js";
import { printReport } from "../output/print-report.js";
import type { Session } from "../session/session.js";
import type { ActOptions } from "./act-options.js";
import type { Action } from "./action.js";
import { confirmOrders } from "./confirm.js";
import { diffOf, type Wording } from "./diff-text.js";
import type { Frame } from "./frame.js";
import { performAll } from "./perform-all.js";
import { planFileOf, type PlannedWindow, writePlanFile } from "./plan-file.js";
import { costOf, type Preview, preview } from "./preview.js";
import { previewReport } from "./preview-report.js";
import { previewText, warningsOf } from "./preview-text.js";
import { type Done, exitCodeOfDone, resultReport } from "./result-report.js";

/** Actions that were looked at, and what they belong to. */
export interface Work {
  readonly previews: readonly Preview[];
  readonly frame?: Frame;
  /** Goes into plan files. */
  readonly window?: PlannedWindow;
  /** What its orders may cost together; the caller's budget by default. */
  readonly budget?: number;
  /** What cannot be done at all, such as coverage that no idle plan gives. */
  readonly exitCode?: ExitCode;
  /** Carries them out in its own way; by default one after the other. */
  perform?(session: Session, options: ActOptions, shell: Shell): Promise<Performed>;
}

/** What became of work. */
export interface Performed {
  readonly done: readonly Done[];
  readonly frame?: Frame;
  readonly exitCode?: ExitCode;
}

/** Looks at every action, asks where money is spent, carries out what there is to carry out, and prints what became of it. */
export async function carryOut(
  actions: readonly Action[],
  session: Session,
  options: ActOptions,
  shell: Shell,
  more: Omit<Work, "previews"> = {},
): Promise<ExitCode> {
  const previews: Preview[] = [];
  for (const action of actions)
    previews.push(await preview(session.context, action, shell.io.signal, priceOf(options)));
  return carryOutWork({ ...more, previews }, session, options, shell);
}

/** The same for what was looked at already. */
export function carryOutWork(
  work: Work,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  return options.dryRun || options.planOut !== undefined
    ? stopAtPreview(work, session, options, shell)
    : carryOutPreviews(work, session, options, shell);
}

async function stopAtPreview(
  work: Work,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { previews, frame, window } = work;
  const { where } = session;
  const { planOut } = options;
  if (planOut !== undefined) {
    const now = session.context.clock.now();
    await writePlanFile(planOut, planFileOf(previews, { where, zone: options.zone, now, window }));
  }
  await printReport(
    previewReport(previews, { where, frame, ...wordingOf(options) }),
    options,
    shell,
  );
  if (planOut !== undefined)
    shell.note(
      `written to ${planOut}; carry it out with: cen-bwp apply ${planOut}${sameService(options)}`,
    );
  // Something to do is what was asked for, and no failure.
  const refused = gravest([
    ...previews.filter(({ acts }) => !acts).map(({ exitCode }) => exitCode),
    work.exitCode ?? exitCodes.done,
  ]);
  if (refused !== exitCodes.done) return refused;
  return options.detailedExitcode && previews.some(({ acts }) => acts)
    ? exitCodes.changes
    : exitCodes.done;
}

/** The second half: for previews somebody has seen. */
async function carryOutPreviews(
  work: Work,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { previews } = work;
  const orders = previews.filter(({ sends }) => sends === "order").length;
  // Somebody has to read it before it is ordered; with a general consent it stands in the result.
  if (orders > 0 && !(options.yes && orders <= (options.maxOrders ?? 1)))
    showPreviews(work, options, shell);
  const { budget = options.budget } = work;
  await confirmOrders(
    { orders, cost: costOf(previews) },
    { ...options, ...(budget !== undefined && { budget }) },
    shell,
  );
  const performed = await (work.perform?.(session, options, shell) ??
    performAll(previews, session, options, shell));
  const { done, frame = work.frame } = performed;
  await printReport(
    resultReport(done, { where: session.where, frame, ...wordingOf(options) }),
    options,
    shell,
  );
  const code = gravest([
    ...done.map(exitCodeOfDone),
    performed.exitCode ?? exitCodes.done,
    work.exitCode ?? exitCodes.done,
  ]);
  if (code === exitCodes.interrupted || code === exitCodes.notFinished)
    tellHowToGoOn(session, shell);
  return code;
}

function showPreviews({ previews, frame }: Work, options: ActOptions, shell: Shell): void {
  const style = shell.errStyle;
  for (const line of frame?.lines({ style, width: undefined }) ?? []) shell.note(line);
  for (const one of previews.filter(({ acts }) => acts)) {
    shell.note(diffOf(one, wordingOf(options)));
    for (const warning of warningsOf(one)) shell.note(style.dim(`  note: ${warning}`));
    shell.note(`  ${previewText(one, style)}`);
  }
}

function wordingOf(options: ActOptions): Wording {
  return { zone: options.zone, price: priceOf(options) };
}

function tellHowToGoOn({ journal }: Session, shell: Shell): void {
  shell.note(
    journal
      ? `to go on, run the same command again; it is remembered in ${journal.path}`
      : "the emulated account is gone with this command; `cen-bwp emulator` starts one that stays",
  );
}

// `apply` refuses another service than the plan was made for.
function sameService({ emulator, endpoint }: ActOptions): string {
  if (emulator === undefined) return endpoint === undefined ? "" : ` --endpoint ${endpoint}`;
  return emulator === true ? " --emulator" : ` --emulator ${emulator}`;
}
