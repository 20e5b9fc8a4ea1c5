import type { Dispatcher } from "../ports/dispatcher.js";
import { dispatcherCases } from "./dispatcher-cases.js";

/** What came of one promise of the contract. */
export interface DispatcherResult {
  readonly name: string;
  /** What is wrong, if anything. */
  readonly violation?: string;
}

/**
 * Puts a dispatcher to every promise of its contract, one after the other. Something must be carrying out `dispatcherProbes` meanwhile, in real
 * time. `prefix` keeps ids apart from those of earlier checks on the same engine.
 */
export async function checkDispatcher(
  dispatcher: Dispatcher,
  prefix: string = crypto.randomUUID(),
): Promise<readonly DispatcherResult[]> {
  const results: DispatcherResult[] = [];
  for (const [index, each] of dispatcherCases.entries()) {
    const violation = await each.check(dispatcher, `${prefix}-${index}`).catch(String);
    results.push({ name: each.name, ...(violation !== undefined && { violation }) });
  }
  return results;
}
