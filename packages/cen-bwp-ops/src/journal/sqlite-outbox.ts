import type { Outbox } from "../notify/outbox.js";
import type { Notice } from "../ports/notifier.js";
import type { SqliteFile } from "./sqlite-file.js";

/** Notices in a journal: they wait there until somebody delivers them. */
export function sqliteOutbox(file: SqliteFile): Outbox {
  return {
    put: (notice) =>
      file.write("full", () => {
        file
          .sql("INSERT OR IGNORE INTO notices (id, body) VALUES (?, ?)")
          .run(notice.id, JSON.stringify(notice));
      }),
    remove: (id) =>
      file.write("normal", () => {
        file.sql("DELETE FROM notices WHERE id = ?").run(id);
      }),
    list: () =>
      file.read(() =>
        file
          .sql("SELECT body FROM notices ORDER BY seq")
          .all()
          .map((row) => JSON.parse(String(row["body"])) as Notice),
      ),
  };
}
