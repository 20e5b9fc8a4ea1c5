import type { Run } from "../run/run.js";

/**
 * Writes to the intent store after something has happened. A store that fails now must not hide what happened: the record then
 * says less than is known ("no answer"), which errs on the side of not ordering again. It is reported as progress.
 * Resolves with whether it was written.
 */
export async function keepRecord(
  run: Run,
  write: () => Promise<void>,
  what = "the intent store",
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    run.report({
      phase: "notRecorded",
      at: run.clockNow(),
      attempt: 1,
      lastObservation: `${what} failed: ${reason}`,
    });
    return false;
  }
}
