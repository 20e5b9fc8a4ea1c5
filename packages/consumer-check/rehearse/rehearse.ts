import { contribute } from "./contribute.js";
import { publishTwice } from "./publish-twice.js";
import type { RehearsalOptions } from "./rehearsal-options.js";
import { createSteps } from "./steps.js";

/** What a contributor and what a publisher do, each in a clone. Throws what went wrong first. */
export async function rehearse(options: RehearsalOptions): Promise<void> {
  const steps = createSteps(options.print);
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    options.print(`failed, and the other half goes on to its end: ${(error as Error).message}`);
    failures.push(error);
  };
  const contributed = contribute(options, steps).catch(fail);
  // Both wait a lot, so they go side by side; not beside the tests, whose time limits are for a machine of their own.
  if (!options.quick) await contributed;
  await Promise.all([contributed, publishTwice(options, steps).catch(fail)]);
  if (failures.length > 0) throw failures[0];
}
