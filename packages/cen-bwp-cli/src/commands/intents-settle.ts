import { planSettleIntents, settleIntents } from "cen-bwp-ops";

import { exitCodes, type ExitCode, gravest } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { intentListReport } from "../output/intent-report.js";
import { printReport } from "../output/print-report.js";
import { resolutionDocument, resolutionText } from "../output/resolution-report.js";
import type { CommonOptions } from "../program/common-options.js";
import { openSession } from "../session/open-session.js";

/** Looks once at the plan of every order that is not settled, and records what came of it. Never orders. */
export async function intentsSettle(
  options: CommonOptions & { readonly dryRun?: boolean },
  shell: Shell,
): Promise<ExitCode> {
  const { dryRun = false } = options;
  const session = await openSession(options, shell, { journal: "look", notify: !dryRun });
  try {
    if (dryRun) {
      const open = await planSettleIntents(session.context);
      await printReport(intentListReport(open), options, shell);
      return exitCodes.done;
    }
    const settled = await settleIntents(session.context, { signal: shell.io.signal });
    const list = settled.map(resolutionDocument);
    await printReport(
      {
        kind: "ResolutionList",
        data: { resolutions: list },
        items: { kind: "Resolution", list, columns: ["key", "state", "outcome"] },
        text: ({ style }) =>
          settled.length === 0
            ? ["nothing is open"]
            : settled.map((one) => `${one.key}  ${resolutionText(one, style)}`),
      },
      options,
      shell,
    );
    return gravest(
      settled.map(({ state, outcome }) => {
        if (state === "settled") return exitCodes.done;
        return outcome?.outcome === "acceptedNotEffective"
          ? exitCodes.notFinished
          : exitCodes.undecided;
      }),
    );
  } finally {
    await session.close();
  }
}
