import { existsSync } from "node:fs";
import { formatWireTime } from "cen-bwp-ops";

import type { ActOptions } from "../act/act-options.js";
import { carryOut } from "../act/carry-out.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { checkPlanId } from "../program/check-id.js";
import { defaultJournalPath } from "../session/journal-path.js";
import { openSession } from "../session/open-session.js";
import { readEnd } from "../time/read-end.js";

/** The options of `upgrade`. */
export interface UpgradeOptions extends ActOptions {
  readonly bandwidth: string;
  readonly end: string;
}

/** Raises plans to a bandwidth until an end, by at most one paid order each. */
export async function upgrade(
  plans: readonly string[],
  options: UpgradeOptions,
  shell: Shell,
): Promise<ExitCode> {
  const ids = [...new Set(plans)].map(checkPlanId);
  const Bandwidth = readBandwidth(options.bandwidth);
  // Against this machine's clock before anything is opened: a wrong time is to leave no journal behind.
  const path = options.journal ?? defaultJournalPath(shell.io.env);
  if (options.emulator === undefined)
    readEnd(options.end, { zone: options.zone, now: Date.now(), resumes: existsSync(path) });
  const isDry = options.dryRun === true || options.planOut !== undefined;
  const session = await openSession(options, shell, {
    journal: isDry ? "look" : "write",
    notify: !isDry,
  });
  try {
    const now = session.context.clock.now();
    const { zone } = options;
    const asked = readEnd(options.end, { zone, now, resumes: true });
    const known = (await session.journal?.intents.list()) ?? [];
    // Whoever was interrupted runs the same again, even when three hours do not fit any more.
    const resumes = ids.every((id) =>
      known.some(
        ({ order }) =>
          order.CenBandwidthPackageId === id &&
          order.Bandwidth === Bandwidth &&
          order.EndTime === formatWireTime(asked),
      ),
    );
    const EndTime = formatWireTime(readEnd(options.end, { zone, now, resumes }));
    const actions = ids.map((id) => {
      const input = { CenBandwidthPackageId: id, Bandwidth, EndTime };
      return { do: "upgrade", input } as const;
    });
    return await carryOut(actions, session, options, shell);
  } finally {
    await session.close();
  }
}

function readBandwidth(text: string): number {
  const mbps = Number(text);
  if (/^\d+$/.test(text) && mbps >= 2 && mbps <= 10_000) return mbps;
  throw new OperatorError(
    `--bandwidth ${text} is none; give whole Mbps from 2 to 10000, without a unit`,
    exitCodes.usage,
  );
}
