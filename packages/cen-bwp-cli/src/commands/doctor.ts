import { doctorReport } from "../doctor/doctor-report.js";
import { examineCredentials } from "../doctor/examine-credentials.js";
import { examineJournal } from "../doctor/examine-journal.js";
import { examineService } from "../doctor/examine-service.js";
import { exitCodeOfFindings } from "../doctor/finding.js";
import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { printReport } from "../output/print-report.js";
import type { CommonOptions } from "../program/common-options.js";
import { defaultJournalPath } from "../session/journal-path.js";
import { openSession } from "../session/open-session.js";

/** Says what is set up and what is not. Makes one read. */
export async function doctor(options: CommonOptions, shell: Shell): Promise<ExitCode> {
  const { journal: path = defaultJournalPath(shell.io.env), ...others } = options;
  const credentials = await examineCredentials(options, shell.io.env);
  const session = await openSession(others, shell);
  try {
    const service = await examineService(session);
    const journal =
      options.emulator !== undefined && options.journal === undefined
        ? []
        : [await examineJournal(path)];
    const findings = [credentials, ...service, ...journal];
    await printReport(doctorReport(findings), options, shell);
    return exitCodeOfFindings(findings);
  } finally {
    await session.close();
  }
}
