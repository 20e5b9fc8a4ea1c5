import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Journal, openJournal, systemClock, type TakeRequest } from "cen-bwp-ops";
import { percentile } from "./percentile.js";

const wanted: TakeRequest = { workflows: ["note"], clock: systemClock };

/** What submitting, taking and ending a run that does nothing costs, in an empty queue and behind 10,000 others. */
export async function queueCost(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-bench-"));
  const journal = await openJournal(join(folder, "journal.db"));
  try {
    await note(journal, "queue, empty                  ", "a", 200);
    const far = Date.now() + 365 * 86_400_000;
    const file = journal.dispatcher;
    for (let n = 0; n < 5_000; n++) await file.later(far, request(`later-${n}`));
    for (let n = 0; n < 5_000; n++) await file.submit(request(`due-${n}`));
    await note(journal, "queue, 5,000 due, 5,000 later ", "b", 200);
  } finally {
    journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const request = (id: string) => ({ workflow: "note", id, key: id, input: { id } });

async function note(
  { dispatcher }: Journal,
  name: string,
  prefix: string,
  runs: number,
): Promise<void> {
  const submitted: number[] = [];
  const taken: number[] = [];
  const ended: number[] = [];
  for (let n = 0; n < runs; n++) {
    const began = performance.now();
    await dispatcher.submit(request(`${prefix}-${n}`));
    const inQueue = performance.now();
    const run = await dispatcher.take(wanted);
    const inHand = performance.now();
    await run?.ended({ n });
    submitted.push(inQueue - began);
    taken.push(inHand - inQueue);
    ended.push(performance.now() - inHand);
  }
  const [a, b, c] = [submitted, taken, ended].map((times) => percentile(times, 0.5).toFixed(2));
  console.log(`${name} p50 submit ${a} ms, take ${b} ms, end ${c} ms (full sync each)`);
}
