import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { formatWireTime, parseWireTime } from "../domain/wire-time.js";
import { isTemporarilyUpgraded } from "../coverage/build-coverage.js";
import { blocksOthers } from "../ports/intent-state.js";
import { intentsOf } from "../ports/intents-of.js";
import type { OpsContext } from "../ports/ops-context.js";
import { listPlans, type ListPlansOptions } from "../read/list-plans.js";

/** What a tool that compares a plan with a wanted state must leave alone, and until when. */
export interface DriftNote {
  readonly planId: string;
  /** Names of the plan's resource in Terraform (`alicloud_cen_bandwidth_package`). */
  readonly ignore: readonly ["bandwidth"];
  /** ms since the epoch; absent if the service does not say when the plan is restored. */
  readonly until?: number;
  /** Mbps the plan shows or may show meanwhile, and those it returns to. */
  readonly shows?: number;
  readonly returnsTo?: number;
  /** `seen`: the upgrade shows. `ordered`: an order of ours may exist and does not show yet. */
  readonly why: "seen" | "ordered";
  /** The same for people. */
  readonly message: string;
}

/** The notes, sorted by plan. */
export interface DriftNotes {
  readonly notes: readonly DriftNote[];
  /** The set of plans changed while it was read: see `PlanList`. */
  readonly unstable: boolean;
  readonly at: number;
}

/**
 * For every plan that is temporarily upgraded, or may be about to be: which difference is none. Without it, an apply in mid-window
 * tries to shrink the plan. Only reads.
 *
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function driftNotes(
  context: OpsContext,
  options: ListPlansOptions = {},
): Promise<DriftNotes> {
  const request = { ...options.request, IncludeReservationData: true };
  const { plans, unstable, at } = await listPlans(context, { ...options, request });
  const seen = plans.filter(isTemporarilyUpgraded).map(noteOfPlan);
  const shown = new Set(seen.map(({ planId }) => planId));
  const open = (await intentsOf(context).list()).filter((intent) => blocksOthers(intent, at));
  const ordered = open
    .filter(({ order }) => !shown.has(order.CenBandwidthPackageId))
    .map(({ order, sends }): DriftNote => {
      const { CenBandwidthPackageId: planId, Bandwidth: shows } = order;
      const returnsTo = sends.at(-1)?.baseline.bandwidth;
      return note({ planId, shows, until: parseWireTime(order.EndTime), returnsTo }, "ordered");
    });
  const notes = [...seen, ...ordered].toSorted((a, b) => (a.planId < b.planId ? -1 : 1));
  return { notes, unstable, at };
}

function noteOfPlan({ id: planId, bandwidth: shows, reservation }: BandwidthPlan): DriftNote {
  const { activeAt: until, bandwidth: returnsTo } = reservation ?? {};
  return note({ planId, shows, until, returnsTo }, "seen");
}

function note(
  facts: {
    readonly planId: string;
    readonly shows: number | undefined;
    readonly until: number | undefined;
    readonly returnsTo: number | undefined;
  },
  why: DriftNote["why"],
): DriftNote {
  const { planId, shows, until, returnsTo } = facts;
  const end = until === undefined ? "its temporary upgrade ends" : formatWireTime(until);
  return {
    planId,
    ignore: ["bandwidth"],
    ...(until !== undefined && { until }),
    ...(shows !== undefined && { shows }),
    ...(returnsTo !== undefined && { returnsTo }),
    why,
    message:
      `${planId}: ignore bandwidth (${shows ?? "?"} instead of ${returnsTo ?? "?"} Mbps) until ${end}; ` +
      "in Terraform lifecycle { ignore_changes = [bandwidth] }",
  };
}
