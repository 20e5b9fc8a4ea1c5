import {
  isTemporarilyUpgraded,
  listPlans,
  type ListPlansOptions,
  type PlanList,
} from "cen-bwp-ops";

import type { ExitCode } from "../exit-codes.js";
import { planListReport } from "../output/plan-list-report.js";
import { cenId } from "../config/cen-id.js";
import type { Shell } from "../io/create-shell.js";
import { show, type WatchOptions } from "./show.js";

/** The options of `plans list`. */
export interface PlansListOptions extends WatchOptions {
  readonly cen?: string;
  readonly status?: string;
  readonly upgraded?: boolean;
}

/** Lists the plans of the account. */
export function plansList(options: PlansListOptions, shell: Shell): Promise<ExitCode> {
  const Filter = [
    ...(options.cen === undefined
      ? []
      : [{ Key: "CenId" as const, Value: [cenId(options.cen, shell.settings)] }]),
    ...(options.status === undefined ? [] : [{ Key: "Status" as const, Value: [options.status] }]),
  ];
  const listing: ListPlansOptions = {
    request: { IncludeReservationData: true, ...(Filter.length > 0 && { Filter }) },
    signal: shell.io.signal,
  };
  return show(options, shell, async ({ context }) =>
    planListReport(selected(await listPlans(context, listing), options)),
  );
}

function selected(list: PlanList, { upgraded }: PlansListOptions): PlanList {
  return upgraded ? { ...list, plans: list.plans.filter(isTemporarilyUpgraded) } : list;
}
