import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { PageSize } from "./contender.js";
import { contenders } from "./contenders.js";

/** What a worker is asked to do: so many calls, so many at a time; or to say what its heap holds. */
export type Job =
  | { readonly calls: number; readonly atOnce: number; readonly pageSize: PageSize }
  | "heap";

/** What it answers: real and processor time of the job, and the median of its calls. */
export interface Result {
  readonly wallMs: number;
  readonly cpuUs: number;
  readonly p50Us: number;
  readonly heapBytes: number;
}

const [name = "", endpoint = ""] = process.argv.slice(2);
const contender = contenders[name]?.(endpoint);
if (contender === undefined) throw new Error(`there is no contender ${name}`);

async function run(job: Job): Promise<Result> {
  if (job === "heap") {
    setFlagsFromString("--expose-gc");
    const gc = runInNewContext("gc") as () => void;
    gc();
    gc();
    return { wallMs: 0, cpuUs: 0, p50Us: 0, heapBytes: process.memoryUsage().heapUsed };
  }
  const { calls, atOnce, pageSize } = job;
  const times: number[] = [];
  let begun = 0;
  const line = async (): Promise<void> => {
    while (begun++ < calls) {
      const startedAt = performance.now();
      await contender?.call(pageSize);
      times.push(performance.now() - startedAt);
    }
  };
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, line));
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  const p50 = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return { wallMs, cpuUs: user + system, p50Us: p50 * 1_000, heapBytes: 0 };
}

process.on("message", (job: Job) => {
  run(job).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
