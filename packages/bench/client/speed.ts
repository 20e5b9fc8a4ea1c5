import type { Job, Result } from "./worker.js";
import type { Worker } from "./processes.js";
import { median, table } from "./statistics.js";

const PHASES: Readonly<Record<string, Exclude<Job, "heap">>> = {
  sequential: { calls: 120, atOnce: 1, pageSize: 2 },
  "32 at once": { calls: 960, atOnce: 32, pageSize: 2 },
  "50 plans, 8 at once": { calls: 120, atOnce: 8, pageSize: 50 },
};

/** Figures of every phase and contender, one for each cycle. */
export type Speeds = Readonly<Record<string, Readonly<Record<string, Result[]>>>>;

/**
 * Runs the contenders one after the other in short chunks, in another order in each cycle, so that whatever else the machine
 * does meets all of them. The first cycles only warm up.
 */
export async function measureSpeed(
  workers: ReadonlyMap<string, Worker>,
  cycles: number,
): Promise<Speeds> {
  const warmUp = 4;
  const empty = (): Record<string, Result[]> =>
    Object.fromEntries([...workers.keys()].map((name) => [name, []]));
  const speeds = Object.fromEntries(Object.keys(PHASES).map((phase) => [phase, empty()]));
  for (let cycle = 0; cycle < cycles + warmUp; cycle++) {
    for (const [phase, job] of Object.entries(PHASES)) {
      const order = [...workers].toSorted(() => Math.random() - 0.5);
      for (const [name, worker] of order) {
        const result = await worker.ask(job);
        if (cycle >= warmUp) speeds[phase]?.[name]?.push(result);
      }
    }
  }
  return speeds;
}

/** Prints medians, and our figure in relation to each of the others as the median of the ratios within a cycle. */
export function printSpeed(speeds: Speeds): void {
  for (const [phase, results] of Object.entries(speeds)) {
    const { calls } = PHASES[phase] as Exclude<Job, "heap">;
    const ours = Object.values(results)[0] ?? [];
    const ratio = (theirs: readonly Result[], of: (result: Result) => number): string =>
      median(ours.map((result, cycle) => of(result) / of(theirs[cycle] ?? result))).toFixed(2);
    const perSecond = ({ wallMs }: Result): number => (calls / wallMs) * 1_000;
    const rows = Object.entries(results).map(([name, all]) => [
      name,
      median(all.map(({ p50Us }) => p50Us)).toFixed(0),
      median(all.map(perSecond)).toFixed(0),
      median(all.map(({ cpuUs }) => cpuUs / calls)).toFixed(0),
      ratio(all, ({ p50Us }) => p50Us),
      ratio(all, perSecond),
      ratio(all, ({ cpuUs }) => cpuUs),
    ]);
    const head = [
      phase,
      "p50 us",
      "req/s",
      "CPU us",
      "ours/it p50",
      "ours/it req/s",
      "ours/it CPU",
    ];
    console.log(`\n${table([head, ...rows])}`);
  }
}
