import type { ActOptions } from "../act/act-options.js";
import { carryOut } from "../act/carry-out.js";
import { cenId } from "../config/cen-id.js";
import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { checkPlanId } from "../program/check-id.js";
import { openSession } from "../session/open-session.js";

/** Attaches plans to a CEN instance, unless another plan connects the same areas there. */
export async function attach(
  plans: readonly string[],
  options: ActOptions & { readonly cen: string },
  shell: Shell,
): Promise<ExitCode> {
  const CenId = cenId(options.cen, shell.settings);
  const actions = [...new Set(plans)].map((id) => {
    const input = { CenId, CenBandwidthPackageId: checkPlanId(id) };
    return { do: "attach", input } as const;
  });
  const isDry = options.dryRun === true || options.planOut !== undefined;
  const session = await openSession(options, shell, {
    journal: isDry ? "look" : "write",
    notify: !isDry,
  });
  try {
    return await carryOut(actions, session, options, shell);
  } finally {
    await session.close();
  }
}
