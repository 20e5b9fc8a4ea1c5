import { createCenBwpClient } from "cen-bwp-client";
import {
  attachIfNotConflictingSpan,
  type AttachInput,
  ensureTempUpgrade,
  JournalError,
  openJournal,
  systemClock as clock,
  type TempUpgradeInput,
} from "../../src/index.js";

/** What one of the racing processes does. */
export interface RaceJob {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly path: string;
  readonly run: { readonly id: string; readonly key?: string };
  /** Nobody begins before, ms since the epoch. */
  readonly startAt: number;
  readonly attach?: AttachInput;
  readonly upgrade?: TempUpgradeInput;
}

const job = JSON.parse(process.env["RACE"] ?? "{}") as RaceJob;
const { endpoint, accessKeyId, accessKeySecret, attach, upgrade } = job;
const client = createCenBwpClient({ endpoint, credentials: { accessKeyId, accessKeySecret } });
await clock.sleepUntil(job.startAt);
const journal = await openJournal(job.path);
const result = await journal
  .run({ ...job.run, clock }, async (engine) => {
    const context = { client, clock, engine, intents: journal.intents };
    if (attach) return attachIfNotConflictingSpan(context, attach);
    return upgrade ? ensureTempUpgrade(context, upgrade) : { outcome: "opened" };
  })
  .catch((error: unknown) => {
    if (error instanceof JournalError) return { outcome: error.code };
    throw error;
  });
journal.close();
await client.close();
process.stdout.write(JSON.stringify(result.outcome));
