import type { Dispatcher } from "../ports/dispatcher.js";
import type { Engine } from "../ports/engine.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import type { Witness } from "../settle/witness.js";

/** What a workflow is given by the engine that runs it. Everything but `engine` is the same for all its runs. */
export interface WorkflowContext extends OpsContext, Pick<RunOptions, "onProgress"> {
  readonly engine: Engine;
  /** Where it arms what comes later. */
  readonly dispatcher: Dispatcher;
  /** Asked by `settleIntents` where looking proves nothing. */
  readonly witnesses?: readonly Witness[];
}

/** A workflow under a name: what an engine registers. Inputs and outcomes are plain JSON. */
export interface NamedWorkflow<Input, Outcome> {
  /**
   * What only one run at a time may work on.
   *
   * @throws {InputError} if the input has a wrong shape, so that nothing wrong is ever queued.
   */
  key(input: Input, account?: string): string;
  /** The id that follows from the input, for a workflow that makes sense once for it. Without it every submission is a run of its own. */
  id?(input: Input, account?: string): string;
  /** When it is to begin, ms since the epoch; at once without it. */
  due?(input: Input): number;
  run(context: WorkflowContext, input: Input): Promise<Outcome>;
}
