import type { Pace } from "../ports/pace.js";
import { halvePace, type PaceBucket, type PaceSettings, reservePace } from "./pace-bucket.js";

/** A pace for what runs in this process. `journal.pace` is one for all processes on a journal. */
export function memoryPace(settings: PaceSettings = {}): Pace {
  const buckets = new Map<string, PaceBucket>();
  return {
    async reserve(account, now) {
      const { bucket, at } = reservePace(buckets.get(account), now, settings);
      buckets.set(account, bucket);
      return at;
    },
    async throttled(account, now) {
      buckets.set(account, halvePace(buckets.get(account), now, settings));
    },
  };
}
