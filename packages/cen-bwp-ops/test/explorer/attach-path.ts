import { attachIfNotConflictingSpan, type AttachOutcome } from "../../src/index.js";
import { fakeCen, on, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls, troubledEngine } from "./trouble.js";

const plan = "cenbwp-ours";
const mirror = "cenbwp-mirror";
const CenId = "cen-one";

/** One path of an attachment against a rival; tells what is wrong with its end. */
export async function attachPath(
  choose: Choose,
  depth: Depth,
  keepsJournal = true,
): Promise<string | undefined> {
  const mirrored = { GeographicRegionAId: "north-america", GeographicRegionBId: "china" };
  const cen = fakeCen([wirePlan(plan), wirePlan(mirror, mirrored)]);
  const it = trouble(cen, choose, depth);
  const isOn = (id: string, at = CenId): boolean => cen.now(id)?.CenIds?.CenId?.[0] === at;
  const idle = (id: string): boolean => cen.now(id)?.CenIds === undefined;
  // The service is the arbiter: of two that want one span it takes the first.
  const put = (id: string, at: string, rival: string): void => {
    if (idle(id) && !isOn(rival, at)) cen.change(id, on(at));
  };
  troubleCalls(cen, it, "associate", () => put(plan, CenId, mirror), {
    acts: ["a rival takes the span", "a rival takes the plan elsewhere"],
    act: (which) =>
      which.endsWith("span") ? put(mirror, CenId, plan) : put(plan, "cen-two", mirror),
  });
  let journal = new Map<string, string>();
  const outcome = await throughCrashes((token) => {
    if (!keepsJournal) journal = new Map();
    const engine = troubledEngine(cen.clock, journal, token, it);
    return attachIfNotConflictingSpan(
      { client: cen.client, clock: cen.clock, random: cen.random, engine },
      { CenId, CenBandwidthPackageId: plan },
      { timeoutMs: 20_000 },
    );
  });
  if (isOn(plan) && isOn(mirror)) return "two plans of one pair on one CEN";
  return judge(outcome, {
    attached: isOn(plan),
    taken: isOn(mirror),
    elsewhere: isOn(plan, "cen-two"),
  });
}

interface Truth {
  readonly attached: boolean;
  readonly taken: boolean;
  readonly elsewhere: boolean;
}

function judge({ outcome }: AttachOutcome, truth: Truth): string | undefined {
  const holds: Readonly<Record<AttachOutcome["outcome"], boolean>> = {
    attached: truth.attached,
    alreadyAttached: truth.attached,
    conflictingSpan: truth.taken && !truth.attached,
    attachedElsewhere: truth.elsewhere,
    rejected: !truth.attached,
    notFound: false,
    precheckFailed: false,
    timedOut: true,
  };
  return holds[outcome] ? undefined : `says ${outcome}, and the truth is ${JSON.stringify(truth)}`;
}
