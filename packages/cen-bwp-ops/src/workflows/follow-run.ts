import type { Dispatcher, RunStatus } from "../ports/dispatcher.js";

/** The run is over and has armed another one that goes on with its work: see `followRun`. */
export interface WorkContinues {
  readonly outcome: "continues";
  /** The id of the run that goes on. */
  readonly id: string;
  /** ms since the epoch. */
  readonly at: number;
  /** When it begins, ms since the epoch. */
  readonly next: number;
}

/** The last run of a chain, and where it stands: of work that goes on in runs of their own, such as the watch on a restore. */
export async function followRun(
  dispatcher: Pick<Dispatcher, "result">,
  id: string,
): Promise<{ readonly id: string; readonly status: RunStatus }> {
  for (let at = id; ;) {
    const status = await dispatcher.result(at);
    const next = status.state === "ended" ? continuationOf(status.outcome) : undefined;
    if (next === undefined) return { id: at, status };
    at = next;
  }
}

function continuationOf(outcome: unknown): string | undefined {
  if (typeof outcome !== "object" || outcome === null || !("id" in outcome)) return undefined;
  const continues = "outcome" in outcome && outcome.outcome === "continues";
  return continues && typeof outcome.id === "string" ? outcome.id : undefined;
}
