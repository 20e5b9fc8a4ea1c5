import { applyWindow, ensureCoverage, memoryIntentStore } from "../../src/index.js";
import { fakeCen, on, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls, troubledEngine } from "./trouble.js";
import { waits } from "./upgrade-path.js";

const ids = ["cenbwp-a", "cenbwp-b"] as const;
const calendar = { timeZone: "UTC", start: "2026-11-01T09:00", end: "2026-11-01T14:00" };
const input = {
  id: "w",
  calendar,
  upgrades: ids.map((CenBandwidthPackageId) => ({ CenBandwidthPackageId, Bandwidth: 40 })),
};
// Which write would arrive late is not known here: what is late in these paths is lost.
const never = (): void => {};

/** One path of a window of two plans; tells what is wrong with its end. */
export async function windowPath(
  choose: Choose,
  depth: Depth,
  keepsJournal: boolean,
): Promise<string | undefined> {
  const cen = fakeCen(ids.map((id) => wirePlan(id, on("cen-one"))));
  cen.upgradeDelayMs = 3_000;
  cen.chargesDuplicates = true;
  const it = trouble(cen, choose, depth);
  troubleCalls(cen, it, "order", never, { acts: [], act: never });
  const intents = memoryIntentStore();
  let journal = new Map<string, string>();
  const { entries } = await throughCrashes((token) => {
    if (!keepsJournal) journal = new Map();
    const engine = troubledEngine(cen.clock, journal, token, it);
    return applyWindow({ ...cen, engine, intents }, input, waits);
  });
  for (const entry of entries) {
    const id = entry.upgrade.CenBandwidthPackageId;
    const orders = cen.orders.filter(({ plan }) => plan === id).length;
    const said = entry.state === "done" ? entry.result.outcome : entry.state;
    if (orders > 1) return `${orders} orders for ${id}, and says ${said}`;
    if (said === "upgraded" ? orders !== 1 : orders > 0 && !open.includes(said)) {
      return `${orders} orders for ${id}, and says ${said}`;
    }
  }
  return undefined;
}

const open: readonly string[] = ["undecided", "acceptedNotEffective", "liftedUnproven"];

/** One path of two wishes on one CEN instance, with a rival that takes one of the spans. */
export async function coveragePath(
  choose: Choose,
  depth: Depth,
  keepsJournal: boolean,
): Promise<string | undefined> {
  const europe = { GeographicRegionAId: "europe", GeographicRegionBId: "china" };
  const mirror = { GeographicRegionAId: "north-america", GeographicRegionBId: "china" };
  const cen = fakeCen([
    wirePlan("cenbwp-a", { ExpiredTime: "2028-01-01T16:00Z" }),
    wirePlan("cenbwp-b", europe),
    wirePlan("rival", { ...mirror, BusinessStatus: "SecurityLocked" }),
  ]);
  const it = trouble(cen, choose, depth);
  const isOn = (id: string): boolean => cen.now(id)?.CenIds?.CenId?.[0] === "cen-one";
  troubleCalls(cen, it, "associate", never, {
    acts: ["a rival takes the span"],
    act: () => void (!isOn("cenbwp-a") && cen.change("rival", on("cen-one"))),
  });
  let journal = new Map<string, string>();
  const { results, complete } = await throughCrashes((token) => {
    if (!keepsJournal) journal = new Map();
    const engine = troubledEngine(cen.clock, journal, token, it);
    const wishes = [
      { CenId: "cen-one", areas: ["china", "north-america"] as const },
      { CenId: "cen-one", areas: ["china", "europe"] as const },
    ];
    return ensureCoverage({ ...cen, engine }, wishes, { timeoutMs: 20_000 });
  });
  if (isOn("cenbwp-a") && isOn("rival")) return "two plans of one pair on one CEN";
  const covered = (isOn("cenbwp-a") || isOn("rival")) && isOn("cenbwp-b");
  if (complete && !covered) return "says complete, and it is not";
  for (const result of results) {
    const said = result.decision === "attach" ? result.attach.outcome : result.decision;
    const there = "plan" in result && isOn(result.plan.id);
    const claims = ["attached", "alreadyAttached", "covered"].includes(said);
    if (claims && !there) return `says ${said}, and it is not`;
  }
  return undefined;
}
