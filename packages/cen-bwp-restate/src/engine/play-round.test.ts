import { describe, expect, it } from "vitest";
import { playRound, type RoundJournal } from "./play-round.js";

/** Remembers the calls, as Restate does, and refuses other ones when it is played again. */
function journalOf(entries: [string, unknown][]): RoundJournal & { calls: () => string[] } {
  let at = 0;
  return {
    async execute(name, fn) {
      const entry = entries[at++];
      if (entry) {
        if (entry[0] !== name) throw new Error(`mismatch: ${entry[0]} was ${name} before`);
        return entry[1];
      }
      const value = await fn();
      entries.push([name, value]);
      return value;
    },
    calls: () => entries.map(([name]) => name),
  };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const clock = { now: () => 5, sleepUntil: async () => {} };

describe("playRound", () => {
  it("says what a run has said once, however often it is played", async () => {
    const kept = new Map<string, unknown>();
    const said: string[] = [];
    const round = (now: number) =>
      playRound({
        journal: journalOf([]),
        kept,
        now,
        async work({ engine, first }) {
          if (first("soon")) said.push(`soon at ${now}`);
          await engine.sleepUntil("end", 10);
          for (const name of ["over", "over"]) if (first(name)) said.push(`${name} at ${now}`);
        },
      });
    expect((await round(1)).state).toBe("parked");
    expect((await round(5)).state).toBe("parked");
    expect((await round(10)).state).toBe("ended");
    expect(said).toEqual(["soon at 1", "over at 10"]);
  });

  it("answers a step from an earlier round and runs the others once", async () => {
    const ran: string[] = [];
    const kept = new Map<string, unknown>([["a", 1]]);
    const round = await playRound({
      journal: journalOf([]),
      kept,
      now: 0,
      clock,
      work: async ({ engine }) => {
        const noted = (name: string, value: number): Promise<number> =>
          engine.step(name, async () => {
            ran.push(name);
            return value;
          });
        return [await noted("a", 10), await noted("b", 20), await engine.now()];
      },
    });
    expect(round).toEqual({ state: "ended", outcome: [1, 20, 5] });
    expect(ran).toEqual(["b"]);
    expect([...kept]).toEqual([
      ["a", 1],
      ["b", 20],
      ["time/1", 5],
    ]);
  });

  it("is over when all that is left is sleep, and goes on after it", async () => {
    const kept = new Map<string, unknown>();
    const play = (now: number): Promise<unknown> =>
      playRound({
        journal: journalOf([]),
        kept,
        now,
        work: async ({ engine }) => {
          const parts = [30, 20].map(async (instant) => {
            await engine.sleepUntil(`until-${instant}`, instant);
            return engine.step(`after-${instant}`, async () => instant);
          });
          return Promise.all(parts);
        },
      });
    expect(await play(0)).toEqual({ state: "parked", until: 20, awaits: [] });
    expect(await play(20)).toEqual({ state: "parked", until: 30, awaits: [] });
    expect(kept.get("after-20")).toBe(20);
    expect(await play(31)).toEqual({ state: "ended", outcome: [30, 20] });
  });

  it("begins parts once, and goes on with those that are over", async () => {
    const kept = new Map<string, unknown>();
    const begun: string[] = [];
    const play = (outstanding: readonly string[]): Promise<unknown> =>
      playRound({
        journal: journalOf([]),
        kept,
        now: 0,
        clock,
        outstanding: new Set(outstanding),
        work: async ({ part }) =>
          Promise.all(
            ["a", "b"].map((id) =>
              part(
                id,
                async () => begun.push(id),
                async () => `${id} is over`,
              ),
            ),
          ),
      });
    expect(await play([])).toEqual({ state: "parked", awaits: ["a", "b"] });
    expect(await play(["b"])).toEqual({ state: "parked", awaits: ["b"] });
    expect(kept.get("part/a")).toBe("a is over");
    expect(await play([])).toEqual({ state: "ended", outcome: ["a is over", "b is over"] });
    expect(begun).toEqual(["a", "b"]);
  });

  it("keeps the first instant of a sleep", async () => {
    const kept = new Map<string, unknown>();
    const play = (now: number, instant: number): Promise<unknown> =>
      playRound({
        journal: journalOf([]),
        kept,
        now,
        work: async ({ engine }) => engine.sleepUntil("one", instant).then(() => "awake"),
      });
    expect(await play(0, 10)).toEqual({ state: "parked", until: 10, awaits: [] });
    expect(await play(10, 99)).toEqual({ state: "ended", outcome: "awake" });
  });

  it("makes the same calls in the same order when it is played again, whatever took how long", async () => {
    const entries: [string, unknown][] = [];
    const play = (slow: readonly number[]): Promise<unknown> =>
      playRound({
        journal: journalOf(entries),
        kept: new Map(),
        now: 0,
        clock,
        work: async ({ engine }) =>
          Promise.all(
            slow.map(async (ms, part) => {
              let sum = 0;
              for (const name of ["a", "b", "c"]) {
                sum += await engine.step(`${part}/${name}`, async () => {
                  await later(ms);
                  return 1;
                });
              }
              return sum;
            }),
          ),
      });
    expect(await play([3, 0, 1])).toEqual({ state: "ended", outcome: [3, 3, 3] });
    expect(entries.map(([name]) => name)).toEqual([
      "0/a",
      "1/a",
      "2/a",
      "0/b",
      "1/b",
      "2/b",
      "0/c",
      "1/c",
      "2/c",
    ]);
    expect(await play([0, 0, 0])).toEqual({ state: "ended", outcome: [3, 3, 3] });
    entries.length = 4;
    expect(await play([0, 5, 0])).toEqual({ state: "ended", outcome: [3, 3, 3] });
  });

  it("tells what was thrown", async () => {
    const error = new Error("no");
    const work = async (): Promise<never> => {
      throw error;
    };
    expect(
      await playRound({ journal: journalOf([]), kept: new Map(), now: 0, clock, work }),
    ).toEqual({ state: "threw", error });
  });

  it("has a token of its own each time", async () => {
    const play = (): Promise<unknown> =>
      playRound({
        journal: journalOf([]),
        kept: new Map(),
        now: 0,
        clock,
        work: async ({ engine }) => engine.token,
      });
    expect(await play()).not.toEqual(await play());
  });
});
