import { doctorReport } from "../doctor/doctor-report.js";
import { examineConfig } from "../doctor/examine-config.js";
import { examineCredentials } from "../doctor/examine-credentials.js";
import { examineJournal } from "../doctor/examine-journal.js";
import { examineService } from "../doctor/examine-service.js";
import { exitCodeOfFindings, type Finding } from "../doctor/finding.js";
import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { printReport } from "../output/print-report.js";
import type { CommonOptions } from "../program/common-options.js";
import { defaultJournalPath } from "../session/journal-path.js";
import { openSession } from "../session/open-session.js";
import type { Session } from "../session/session.js";

/** The options of `doctor`. */
export interface DoctorOptions extends CommonOptions {
  /** A new folder. */
  readonly record?: string;
}

/** Says what is set up and what is not. Makes one read; with `record` a few more. */
export async function doctor(options: DoctorOptions, shell: Shell): Promise<ExitCode> {
  const { journal: path = defaultJournalPath(shell.io.env), ...others } = options;
  const credentials = await examineCredentials(options, shell.io.env);
  const session = await openSession(others, shell);
  try {
    const service = await examineService(session);
    const journal =
      options.emulator !== undefined && options.journal === undefined
        ? []
        : [await examineJournal(path)];
    const recorded =
      options.record === undefined ? [] : [await recordInto(options.record, session)];
    const config = examineConfig(shell.settings, shell.io.env, session.context.clock.now());
    const findings = [credentials, ...service, ...config, ...journal, ...recorded];
    await printReport(doctorReport(findings), options, shell);
    return exitCodeOfFindings(findings);
  } finally {
    await session.close();
  }
}

async function recordInto(folder: string, session: Session): Promise<Finding> {
  const { record } = await import("../record/record.js");
  const { answers, plans } = await record(folder, session);
  return {
    id: "record",
    verdict: "pass",
    message: `${answers} answers with ${plans} plans are in ${folder}, without ids, names and tags of yours; look through them before you share them`,
    remedy: `play it with: cen-bwp plans list --emulator ${folder}/scenario.yaml`,
  };
}
