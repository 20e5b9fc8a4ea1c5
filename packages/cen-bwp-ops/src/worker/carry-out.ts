import { JournalError } from "../journal/journal-error.js";
import type { Engine } from "../ports/engine.js";
import type { NamedWorkflow } from "../workflows/named-workflow.js";
import { runFailure } from "./run-failure.js";
import type { TakenRun } from "../ports/run-queue.js";
import type { WorkContext, WorkEvent, WorkOptions } from "./work-options.js";

// Thrown through a workflow to leave it where it sleeps, as a crash would.
class Suspended extends Error {
  override readonly name = "Suspended";
}

/** Runs one request to its end, or until the worker's signal fires. Throws only what the worker cannot go on with. Internal. */
export async function carryOut(
  context: WorkContext,
  taken: TakenRun,
  workflow: NamedWorkflow<unknown, unknown>,
  { signal, onRun, onProgress }: WorkOptions,
): Promise<void> {
  const { id, workflow: name, input } = taken.request;
  const tell = (event: WorkEvent): void => {
    try {
      onRun?.(event);
    } catch {
      // A listener that throws must not end a run.
    }
  };
  const engine = signal ? suspendable(taken.engine, signal) : taken.engine;
  try {
    tell({ id, workflow: name, event: "taken" });
    const onEvent = onProgress && { onProgress: onProgress.bind(undefined, id) };
    const outcome = await workflow.run({ ...context, engine, ...onEvent }, input);
    await taken.ended(outcome);
    tell({ id, workflow: name, event: "ended", outcome });
  } catch (error) {
    if (error instanceof Suspended) {
      await taken.release();
      return tell({ id, workflow: name, event: "suspended" });
    }
    // Another worker has taken over, and its result counts.
    if (error instanceof JournalError && error.code === "LeaseLost") return undefined;
    if (error instanceof JournalError) {
      await taken.release().catch(() => {
        // The lease runs out by itself; what is wrong with the journal is thrown below.
      });
      throw error;
    }
    const reason = runFailure(error);
    await taken.failed(reason);
    tell({ id, workflow: name, event: "failed", reason });
  }
  return undefined;
}

// Only where a workflow sleeps: between two steps it must not stop, or an order would look as if its sender had died.
function suspendable(engine: Engine, signal: AbortSignal): Engine {
  return {
    ...engine,
    async sleepUntil(name, instant, own) {
      const either = own ? AbortSignal.any([signal, own]) : signal;
      try {
        if (signal.aborted) throw new Suspended();
        await engine.sleepUntil(name, instant, either);
      } catch (error) {
        throw signal.aborted && own?.aborted !== true ? new Suspended() : error;
      }
    },
  };
}
