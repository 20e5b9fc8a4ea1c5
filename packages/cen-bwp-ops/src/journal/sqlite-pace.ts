import { halvePace, type PaceBucket, type PaceSettings, reservePace } from "../pace/pace-bucket.js";
import type { Pace } from "../ports/pace.js";
import type { SqliteFile } from "./sqlite-file.js";

/** A pace in a journal: one line per account for all processes that have it open. */
export function sqlitePace(file: SqliteFile, settings: PaceSettings): Pace {
  const get = (account: string): PaceBucket | undefined => {
    const row = file.sql("SELECT body FROM paces WHERE account = ?").get(account);
    return row && (JSON.parse(String(row["body"])) as PaceBucket);
  };
  const put = (account: string, bucket: PaceBucket): void => {
    file
      .sql("INSERT OR REPLACE INTO paces (account, body) VALUES (?, ?)")
      .run(account, JSON.stringify(bucket));
  };
  // Losing the last moments of it with the power costs a call or two too many.
  const write = async <T>(work: () => T): Promise<T> => file.write("normal", work);
  return {
    reserve: (account, now) =>
      write(() => {
        const { bucket, at } = reservePace(get(account), now, settings);
        put(account, bucket);
        return at;
      }),
    throttled: (account, now) => write(() => put(account, halvePace(get(account), now, settings))),
  };
}
