import { type Notice, watchRestore } from "../../src/index.js";
import { fakeCen, on, reservation, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls, troubledEngine } from "./trouble.js";

const plan = "cenbwp-ours";
const EndTime = "2026-11-01T14:00:00Z";
const end = Date.parse(EndTime);
const minute = 60_000;
/** Until then a restore may still come. */
const alertAt = end + 40 * minute;

const truths = {
  "restored at the end": end,
  "restored late": end + 25 * minute,
  "never restored": Number.POSITIVE_INFINITY,
  "gone at the end": end,
};

/** What watches: the workflow, or a naive one. */
export type RestoreVariant = typeof watchRestore;

/** One path of a watch on the end of an upgrade; tells what is wrong with its end. */
export async function restorePath(
  choose: Choose,
  depth: Depth,
  keepsJournal = true,
  variant: RestoreVariant = watchRestore,
): Promise<string | undefined> {
  const cen = fakeCen([
    wirePlan(plan, { ...on("cen-one"), Bandwidth: 40, ...reservation(10, end) }),
  ]);
  const truth = choose(Object.keys(truths)) as keyof typeof truths;
  const it = trouble(cen, choose, depth);
  troubleCalls(cen, it, "order", () => {}, { acts: [], act: () => {} });
  let changed = false;
  const usual = cen.before.describe;
  cen.before.describe = (n) => {
    if (!changed && cen.clock.now() >= truths[truth]) {
      changed = true;
      // A plan that is gone belongs to nobody: it shows under another id.
      const gone = truth.startsWith("gone") && { CenBandwidthPackageId: "cenbwp-gone" };
      cen.change(plan, { Bandwidth: 10, HasReservationData: "false", ...gone });
    }
    usual?.(n);
  };
  const told: Notice["event"][] = [];
  const notifier = { notify: ({ event }: Notice) => void told.push(event) };
  let journal = new Map<string, string>();
  const { outcome, at } = await throughCrashes((token) => {
    if (!keepsJournal) journal = new Map();
    const engine = troubledEngine(cen.clock, journal, token, it);
    const input = { CenBandwidthPackageId: plan, EndTime, RestoreTo: 10 };
    return variant({ ...cen, notifier, engine }, input);
  });
  if (cen.calls.order + cen.calls.associate > 0) return "writes to the service";
  const wanted = outcome === "restored" ? "restored" : "notRestored";
  if (!told.includes(wanted)) return `says ${outcome}, and tells nobody`;
  if (!told.includes("endsSoon")) return "nobody was warned of the end";
  const restored = !truth.startsWith("gone") && at >= truths[truth];
  const holds =
    (outcome === "restored" && restored) ||
    (outcome === "gone" && truth.startsWith("gone")) ||
    (outcome === "notRestored" && truth === "never restored" && at >= alertAt) ||
    (outcome === "unreadable" && depth.reads > 0 && at >= alertAt);
  return holds ? undefined : `says ${outcome}, and it was ${truth}`;
}

/** Looks once at the end, and takes what it sees for the answer. */
export const lookOnceAtTheEnd: RestoreVariant = async (context, input) => {
  const { notifier, clock } = context;
  notifier?.notify({ id: "soon", event: "endsSoon", at: clock.now(), text: "" });
  await clock.sleepUntil(end);
  const times = { noticeMs: 0, graceMs: 0, patienceMs: 0 };
  return watchRestore(context, input, times);
};
