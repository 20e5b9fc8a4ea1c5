import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { withJournalAt } from "../session/with-journal.js";

/**
 * Prints the log of everything that touched an order, one JSON line each, as it is: with its chain of hashes. With `verify` it checks
 * the chain instead.
 */
export function audit(
  options: { readonly journal?: string; readonly verify?: boolean },
  shell: Shell,
): Promise<ExitCode> {
  return withJournalAt(options.journal, shell, ({ audit: log, path }) => {
    if (!options.verify) {
      for (const line of log.lines()) shell.io.out.write(`${line}\n`);
      return Promise.resolve(exitCodes.done);
    }
    const verdict = log.verify();
    shell.io.out.write(
      verdict.ok
        ? `${path}: ${verdict.lines} lines, whole; the last one's hash is ${verdict.head}\n`
        : `${path}: broken at line ${verdict.brokenAt}\n`,
    );
    return Promise.resolve(verdict.ok ? exitCodes.done : exitCodes.failure);
  });
}
