import type { OpsContext } from "../ports/ops-context.js";
import { listPlans, type ListPlansOptions } from "../read/list-plans.js";
import { buildCoverage } from "./build-coverage.js";
import type { Coverage } from "./coverage-types.js";

/**
 * Reads all plans with their pending orders and lays them out as area pair x CEN instance.
 *
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function coverage(
  context: OpsContext,
  options: ListPlansOptions = {},
): Promise<Coverage> {
  const request = { ...options.request, IncludeReservationData: true };
  return buildCoverage(await listPlans(context, { ...options, request }));
}
