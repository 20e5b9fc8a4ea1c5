import { startWorker } from "./processes.js";
import { median, table } from "./statistics.js";

const CALLS = 6_000;

/** Prints what 6,000 calls leave in the heap, after collection, in fresh processes. */
export async function printHeap(
  names: readonly string[],
  endpoint: string,
  rounds: number,
): Promise<void> {
  const rows: string[][] = [];
  for (const name of names) {
    const runs: number[][] = [];
    for (let round = 0; round < rounds; round++) {
      const worker = startWorker(name, endpoint);
      await worker.ask({ calls: 200, atOnce: 32, pageSize: 2 });
      const heaps = [(await worker.ask("heap")).heapBytes];
      for (let part = 0; part < 2; part++) {
        await worker.ask({ calls: CALLS, atOnce: 32, pageSize: 2 });
        heaps.push((await worker.ask("heap")).heapBytes);
      }
      runs.push(heaps);
      worker.stop();
    }
    const [before = 0, after = 0, later = 0] = [0, 1, 2].map((at) =>
      median(runs.map((heaps) => heaps[at] ?? 0)),
    );
    rows.push([
      name,
      (after / 1e6).toFixed(1),
      ((after - before) / CALLS).toFixed(0),
      ((later - after) / CALLS).toFixed(0),
    ]);
  }
  const head = [`heap after ${CALLS} calls`, "MB", "kept bytes per call", "of the next as many"];
  console.log(`\n${table([head, ...rows])}`);
}
