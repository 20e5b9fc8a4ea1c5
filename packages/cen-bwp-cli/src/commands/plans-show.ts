import { listPlans } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { planReport } from "../output/plan-report.js";
import { checkPlanId } from "../program/check-id.js";
import { show, type WatchOptions } from "./show.js";

/** Shows everything the service says about one plan. */
export function plansShow(id: string, options: WatchOptions, shell: Shell): Promise<ExitCode> {
  const Filter = [{ Key: "CenBandwidthPackageId" as const, Value: [checkPlanId(id)] }];
  return show(options, shell, async ({ context }) => {
    const request = { IncludeReservationData: true, Filter };
    const { plans, at } = await listPlans(context, { request, signal: shell.io.signal });
    const plan = plans.find((one) => one.id === id);
    if (plan) return planReport(plan, at);
    throw new OperatorError(
      `no plan ${id} is visible to this account; \`cen-bwp plans list\` shows those that are`,
      exitCodes.precheckFailed,
    );
  });
}
