import { once } from "node:events";
import { type RunningEmulator, startEmulator } from "cen-bwp-emulator";
import { afterEach, describe, expect, it } from "vitest";
import { formatWireTime } from "../src/index.js";
import { journals } from "./journals.js";
import type { RaceJob } from "./processes/race-worker.js";
import { startNode } from "./processes/start-node.js";

const files = journals();
afterEach(files.clear);

const CenId = "cen-one00000000000000000";
const ours = "cenbwp-ours00000000000000";
const mirror = "cenbwp-rival0000000000000";

const service = (): Promise<RunningEmulator> =>
  startEmulator({
    seed: 1,
    clock: "real",
    upgradeDelayMs: 0,
    cens: [CenId],
    plans: [
      {
        CenBandwidthPackageId: ours,
        GeographicRegionAId: "china",
        GeographicRegionBId: "europe",
        Bandwidth: 10,
      },
      {
        CenBandwidthPackageId: mirror,
        GeographicRegionAId: "europe",
        GeographicRegionBId: "china",
      },
    ],
  });

type Racer = Pick<RaceJob, "run" | "attach" | "upgrade">;

async function race(
  { endpoint, accessKeyId, accessKeySecret }: RunningEmulator,
  racers: readonly Racer[],
): Promise<readonly string[]> {
  const path = files.path();
  const base = { endpoint, accessKeyId, accessKeySecret, path, startAt: Date.now() + 1_500 };
  return Promise.all(
    racers.map(async (racer) => {
      const child = startNode(new URL("./processes/race-worker.ts", import.meta.url), {
        RACE: JSON.stringify({ ...base, ...racer }),
      });
      let text = "";
      child.stdout?.on("data", (part: Buffer) => (text += part.toString()));
      await once(child, "close");
      return JSON.parse(text) as string;
    }),
  );
}

const sorted = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((a, b) => a.localeCompare(b));

describe("two processes on one journal", () => {
  it("and more may create it at the same moment", async () => {
    const emulator = await service();
    const racers = [1, 2, 3, 4, 5, 6].map((n) => ({ run: { id: `run-${n}` } }));
    const outcomes = await race(emulator, racers);
    await emulator.close();
    expect(outcomes).toEqual(racers.map(() => "opened"));
  });

  it("that attach mirrored plans to one CEN attach one, and name it to the other", async () => {
    const emulator = await service();
    const outcomes = await race(
      emulator,
      [ours, mirror].map((id) => ({
        run: { id: `attach:${id}` },
        attach: { CenId, CenBandwidthPackageId: id },
      })),
    );
    await emulator.close();
    expect(sorted(outcomes)).toEqual(["attached", "conflictingSpan"]);
    expect(emulator.ledger.attachments).toHaveLength(1);
  });

  it("that attach under the key of the CEN work one at a time", async () => {
    const emulator = await service();
    const outcomes = await race(
      emulator,
      [ours, mirror].map((id) => ({
        run: { id: `attach:${id}`, key: `cen:${CenId}` },
        attach: { CenId, CenBandwidthPackageId: id },
      })),
    );
    await emulator.close();
    // The second is sent away, or comes after the first has ended and finds its plan.
    expect([
      ["attached", "conflictingSpan"],
      ["attached", "RunHeld"],
    ]).toContainEqual(sorted(outcomes));
    expect(emulator.ledger.attachments).toHaveLength(1);
  });

  it.each(["different", "same"])("that want one upgrade order once, with %s runs", async (runs) => {
    const emulator = await service();
    const EndTime = formatWireTime(Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);
    const upgrade = { CenBandwidthPackageId: ours, Bandwidth: 40, EndTime };
    const outcomes = await race(
      emulator,
      [1, 2].map((n) => ({ run: { id: runs === "same" ? "run" : `run-${n}` }, upgrade })),
    );
    await emulator.close();
    expect(outcomes).toContain("upgraded");
    const allowed = ["upgraded", "alreadyUpgraded", ...(runs === "same" ? ["RunHeld"] : [])];
    expect(outcomes.filter((outcome) => !allowed.includes(outcome))).toEqual([]);
    expect(emulator.ledger.orders).toHaveLength(1);
  });

  it("that want different upgrades of one plan order once", async () => {
    const emulator = await service();
    const EndTime = formatWireTime(Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);
    const outcomes = await race(
      emulator,
      [40, 50].map((Bandwidth) => ({
        run: { id: `run-${Bandwidth}` },
        upgrade: { CenBandwidthPackageId: ours, Bandwidth, EndTime },
      })),
    );
    await emulator.close();
    expect(emulator.ledger.orders).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "upgraded")).toHaveLength(1);
    const loser = outcomes.find((outcome) => outcome !== "upgraded");
    // 40 is enough for nobody who wants 50; whoever wants 40 is served by 50 already or waits for its end.
    expect(["precheckFailed", "reservationConflict"]).toContain(loser);
  });
});

describe("Node without node:sqlite", () => {
  it("loads the package, and refuses only the journal, with the remedy", async () => {
    const child = startNode(
      new URL("./processes/without-sqlite.ts", import.meta.url),
      {},
      "--no-experimental-sqlite",
    );
    let text = "";
    child.stdout?.on("data", (part: Buffer) => (text += part.toString()));
    await once(child, "close");
    expect(JSON.parse(text)).toEqual([0, "SqliteMissing"]);
  });
});
