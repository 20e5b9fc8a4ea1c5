import type { Intent } from "../ports/intent.js";
import type { IntentStore } from "../ports/intent-store.js";
import {
  answerIntent,
  claimIntent,
  openIntent,
  settleIntent,
  unknownIntent,
} from "../ports/intent-transitions.js";
import type { AuditEvent } from "./audit-line.js";
import { appendAudit } from "./sqlite-audit.js";
import type { SqliteFile } from "./sqlite-file.js";

/** Intents in a journal. Every change is one transaction with its line of the audit, on the disk before it returns. */
export function sqliteIntentStore(file: SqliteFile, now: () => number): IntentStore {
  const intents = intentRows(file);
  // As promises: a store that fails rejects, whatever it is made of.
  const write = async <T>(work: () => T): Promise<T> => file.write("full", work);
  const audit = (event: string, members: Omit<AuditEvent, "event" | "at">): void =>
    appendAudit(file, { event, at: now(), ...members });
  const change = (key: string, edit: (intent: Intent) => Intent): void => {
    const intent = intents.get(key);
    if (!intent) throw unknownIntent(key);
    intents.put(edit(intent));
  };
  return {
    open: (draft) =>
      write(() => {
        const opened = openIntent(intents.get(draft.key), draft);
        if (opened.opened !== "created") return opened;
        intents.put(opened.intent);
        const { key, order, actor, reason } = draft;
        audit("intent", { key, order, actor, reason });
        return opened;
      }),
    get: async (key) => file.read(() => intents.get(key)),
    list: async (filter) => file.read(() => intents.list(filter?.subject)),
    claim: (draft, send) =>
      write(() => {
        const { key, subject } = draft;
        const { claim, intent } = claimIntent(intents.get(key), intents.list(subject), draft, send);
        if (intent) intents.put(intent);
        const { token, baseline } = send;
        if (claim.granted) audit("claim", { key, token, baseline });
        else audit("refusedClaim", { key, token, by: claim.by.key });
        return claim;
      }),
    answer: (key, token, answer) =>
      write(() => {
        change(key, (old) => answerIntent(old, token, answer));
        audit("answer", { key, token, answer });
      }),
    settle: (key, status, result) =>
      write(() => {
        change(key, (old) => settleIntent(old, status, result));
        audit("settle", { key, status, outcome: result.outcome });
      }),
  };
}

// Rows, inside whatever transaction is open.
function intentRows(file: SqliteFile) {
  const parse = (row: Readonly<Record<string, unknown>>): Intent =>
    JSON.parse(String(row["body"])) as Intent;
  return {
    get(key: string): Intent | undefined {
      const row = file.sql("SELECT body FROM intents WHERE key = ?").get(key);
      return row && parse(row);
    },
    list(subject: string | undefined): readonly Intent[] {
      const rows =
        subject === undefined
          ? file.sql("SELECT body FROM intents ORDER BY seq").all()
          : file.sql("SELECT body FROM intents WHERE subject = ? ORDER BY seq").all(subject);
      return rows.map(parse);
    },
    put(intent: Intent): void {
      const body = JSON.stringify(intent);
      file
        .sql(
          `INSERT INTO intents (key, subject, status, body) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET status = excluded.status, body = excluded.body`,
        )
        .run(intent.key, intent.subject, intent.status, body);
    },
  };
}
