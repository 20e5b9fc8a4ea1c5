import { contribute } from "./contribute.js";
import { publishTwice } from "./publish-twice.js";
import type { RehearsalOptions } from "./rehearsal-options.js";
import { createSteps } from "./steps.js";

/** What a contributor and what a publisher do, each in a clone, both at once since each waits a lot. Throws what went wrong first. */
export async function rehearse(options: RehearsalOptions): Promise<void> {
  const steps = createSteps(options.print);
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    options.print(`failed, and the other half goes on to its end: ${(error as Error).message}`);
    failures.push(error);
  };
  await Promise.all([
    contribute(options, steps).catch(fail),
    publishTwice(options, steps).catch(fail),
  ]);
  if (failures.length > 0) throw failures[0];
}
