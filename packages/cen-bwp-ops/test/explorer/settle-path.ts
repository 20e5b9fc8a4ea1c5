import {
  ensureTempUpgrade,
  type Intent,
  memoryIntentStore,
  settleIntents,
  type Testimony,
  type Witness,
} from "../../src/index.js";
import { Crash } from "../crashing-engine.js";
import { fakeCen, type FakeCen, on, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls, troubledEngine } from "./trouble.js";
import { judgeUpgrade, waits } from "./upgrade-path.js";

const plan = "cenbwp-ours";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const ours = { plan, bandwidth: 40, end: input.EndTime };

const witnesses = ["no witness", "a truthful witness", "a silent one", "one that fails"];

/** One path of an order that may get lost, of settling it, and of making the same call again; tells what is wrong. */
export async function settlePath(
  choose: Choose,
  depth: Depth,
  keepsJournal = true,
  takesSilenceForNo = false,
): Promise<string | undefined> {
  const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
  cen.upgradeDelayMs = 3_000;
  cen.chargesDuplicates = true;
  const it = trouble(cen, choose, depth);
  troubleCalls(cen, it, "order", () => void cen.carryOut(ours), { acts: [], act: () => {} });
  const intents = memoryIntentStore();
  const attempts = <T>(work: (context: object) => Promise<T>): Promise<T> => {
    let journal = new Map<string, string>();
    return throughCrashes((token) => {
      if (!keepsJournal) journal = new Map();
      return work({ engine: troubledEngine(cen.clock, journal, token, it) });
    });
  };
  const engine = troubledEngine(cen.clock, new Map(), "first", it);
  // Whoever dies here does not come back: the intent is left as it is.
  await ensureTempUpgrade({ ...cen, intents, engine }, input, waits).catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  cen.clock.advance(20 * 60_000);
  const kind = choose(witnesses);
  const witness = witnessOf(kind, cen, () => it.pending.length > 0, takesSilenceForNo);
  const sentBefore = cen.calls.order;
  const settled = await attempts((more) =>
    settleIntents({ ...cen, intents, ...more }, { ...(witness && { witnesses: [witness] }) }),
  );
  if (cen.calls.order !== sentBefore) return "settling ordered";
  for (const { state, outcome } of settled) {
    const said = outcome?.outcome ?? "nothing";
    const orders = cen.orders.length;
    if (state === "settled" && said === "rejected" && orders > 0) {
      return `${kind}: settled as rejected, and an order exists`;
    }
    if (said === "upgraded" && orders !== 1)
      return `${kind}: settled as upgraded, ${orders} orders`;
    if (state === "settled" && said === "undecided") return `${kind}: undecided and settled`;
  }
  const again = await attempts((more) =>
    ensureTempUpgrade({ ...cen, intents, ...more }, input, waits),
  );
  for (const { act } of it.pending) act();
  const wrong = judgeUpgrade(again, cen.orders.length, (await intents.list())[0]);
  return wrong && `${kind}: ${wrong}`;
}

function witnessOf(
  kind: string,
  cen: FakeCen,
  onItsWay: () => boolean,
  takesSilenceForNo: boolean,
): Witness | undefined {
  if (kind === "no witness") return undefined;
  const silent = takesSilenceForNo ? "notPlaced" : "silent";
  const testify = async (_intent: Intent): Promise<Testimony> => {
    if (kind === "one that fails") throw new Error("no answer");
    if (kind === "a silent one") return { verdict: silent, evidence: "nothing found" };
    if (cen.orders.length > 0) return { verdict: "placed", evidence: "order 1" };
    // Contract of a witness: it denies only what would have to be known by now.
    return { verdict: onItsWay() ? "silent" : "notPlaced", evidence: "no order" };
  };
  return { name: kind, testify };
}
