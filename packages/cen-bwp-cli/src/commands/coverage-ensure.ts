import { type CoverageChoice, planEnsureCoverage } from "cen-bwp-ops";

import type { ActOptions } from "../act/act-options.js";
import { carryOut } from "../act/carry-out.js";
import type { Frame } from "../act/frame.js";
import { wantedOf } from "../coverage/wanted-of.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { wishDocument, wishTable } from "../output/wanted-report.js";
import { openSession } from "../session/open-session.js";

/** Attaches idle plans for what the configuration wants covered; they are paid for anyway, so nothing is ordered. */
export async function coverageEnsure(options: ActOptions, shell: Shell): Promise<ExitCode> {
  const wanted = wantedOf(shell.settings);
  const isDry = options.dryRun === true || options.planOut !== undefined;
  const session = await openSession(options, shell, { journal: isDry ? "look" : "write" });
  try {
    const { signal } = shell.io;
    const { choices } = await planEnsureCoverage(session.context, wanted, { signal });
    const actions = choices.flatMap((choice) =>
      choice.decision === "attach"
        ? {
            do: "attach" as const,
            input: { CenId: choice.wanted.CenId, CenBandwidthPackageId: choice.plan.id },
          }
        : [],
    );
    const isComplete = choices.every(({ decision }) => ["covered", "attach"].includes(decision));
    return await carryOut(actions, session, options, shell, {
      frame: frameOf(choices),
      ...(!isComplete && { exitCode: exitCodes.precheckFailed }),
    });
  } finally {
    await session.close();
  }
}

function frameOf(choices: readonly CoverageChoice[]): Frame {
  return {
    previewKind: "CoveragePlan",
    resultKind: "CoverageResult",
    data: { wishes: choices.map(wishDocument) },
    lines: (view) => [...wishTable(choices, view), ""],
  };
}
