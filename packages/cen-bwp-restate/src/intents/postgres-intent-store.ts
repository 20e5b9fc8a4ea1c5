import type { Intent, IntentStore } from "cen-bwp-ops";
import { answerIntent, claimIntent, openIntent, settleIntent, unknownIntent } from "cen-bwp-ops";
import type { PoolClient } from "pg";
import { FleetError } from "../fleet-error.js";

/** Intents in PostgreSQL, shared by all workers. */
export interface PostgresIntentStore extends IntentStore {
  /** Frees the connections. */
  close(): Promise<void>;
}

/** How to reach the database. */
export interface PostgresIntentStoreOptions {
  /** `postgres://user:password@host:5432/database`. It is a secret: it goes into no error and no log. */
  readonly url: string;
  /** Connections at most; 10 by default. */
  readonly connections?: number;
}

/**
 * Opens the store, and makes its table where there is none. Changes on one subject exclude each other by an advisory lock that ends
 * with the transaction, and are on the disk before they return.
 *
 * @throws {FleetError} StoreUnavailable, also from every method.
 */
export async function postgresIntentStore(
  options: PostgresIntentStoreOptions,
): Promise<PostgresIntentStore> {
  // Loaded late: whoever keeps intents elsewhere does not need it.
  const { Pool } = await import("pg");
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    // A database that hangs is one that does not answer; the workflow then decides what that means.
    query_timeout: 20_000,
    application_name: "cen-bwp",
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", () => {});

  async function call<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    try {
      const client = await pool.connect();
      let broken = true;
      try {
        const result = await work(client);
        broken = false;
        return result;
      } finally {
        // In the middle of a transaction, or nobody knows: not to be used again.
        client.release(broken);
      }
    } catch (error) {
      if (error instanceof UnknownIntent) throw unknownIntent(error.key);
      throw unavailable(error);
    }
  }
  const change = <T>(subject: string, work: (rows: Rows) => Promise<T>): Promise<T> =>
    call(async (client) => {
      // Other sessions may be set otherwise; an intent that is lost with the power is an order too many.
      await client.query("BEGIN; SET LOCAL synchronous_commit = on");
      await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [subject]);
      const result = await work(rowsOf(client));
      await client.query("COMMIT");
      return result;
    });
  async function edit(key: string, by: (intent: Intent) => Intent): Promise<void> {
    // The subject of a key never changes, so it may be read before the lock on it is taken.
    const known = await call((client) => rowsOf(client).get(key));
    if (!known) throw unknownIntent(key);
    await change(known.subject, async (rows) => {
      const intent = await rows.get(key);
      if (!intent) throw new UnknownIntent(key);
      await rows.put(by(intent));
    });
  }

  await call((client) => client.query(table));
  return {
    open: (draft) =>
      // Two subjects may be tried for one key at once, so the key is locked too, always after the subject.
      change(draft.subject, async (rows) => {
        await rows.lock(draft.key);
        const opened = openIntent(await rows.get(draft.key), draft);
        if (opened.opened === "created") await rows.put(opened.intent);
        return opened;
      }),
    get: (key) => call((client) => rowsOf(client).get(key)),
    list: (filter) => call((client) => rowsOf(client).list(filter?.subject)),
    claim: (draft, send) =>
      change(draft.subject, async (rows) => {
        await rows.lock(draft.key);
        const others = await rows.list(draft.subject);
        const { claim, intent } = claimIntent(await rows.get(draft.key), others, draft, send);
        if (intent) await rows.put(intent);
        return claim;
      }),
    answer: (key, token, answer) => edit(key, (old) => answerIntent(old, token, answer)),
    settle: (key, status, result) => edit(key, (old) => settleIntent(old, status, result)),
    close: () => pool.end(),
  };
}

// Two workers that start together must not both make it.
const table = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtextextended('cen_bwp_intents', 0));
  CREATE TABLE IF NOT EXISTS cen_bwp_intents (
    seq BIGINT GENERATED ALWAYS AS IDENTITY, key TEXT PRIMARY KEY, subject TEXT NOT NULL, status TEXT NOT NULL, body JSONB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS cen_bwp_intents_by_subject ON cen_bwp_intents (subject);
  COMMIT`;

class UnknownIntent extends Error {
  readonly key: string;

  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

type Rows = ReturnType<typeof rowsOf>;

// Rows, inside whatever transaction is open.
function rowsOf(client: PoolClient) {
  const bodies = async (where: string, values: readonly string[]): Promise<readonly Intent[]> => {
    const text = `SELECT body FROM cen_bwp_intents ${where} ORDER BY seq`;
    const { rows } = await client.query<{ body: Intent }>(text, [...values]);
    return rows.map(({ body }) => body);
  };
  return {
    async lock(key: string): Promise<void> {
      await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [key]);
    },
    get: async (key: string) => (await bodies("WHERE key = $1", [key]))[0],
    list: (subject: string | undefined) =>
      subject === undefined ? bodies("", []) : bodies("WHERE subject = $1", [subject]),
    async put(intent: Intent): Promise<void> {
      await client.query(
        `INSERT INTO cen_bwp_intents (key, subject, status, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (key) DO UPDATE SET status = excluded.status, body = excluded.body`,
        [intent.key, intent.subject, intent.status, JSON.stringify(intent)],
      );
    },
  };
}

function unavailable(error: unknown): FleetError {
  // The driver's messages name host and user, never the password; a connection string would.
  const reason = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : "?";
  const words = `the intent store in PostgreSQL failed (${reason}); the same call goes on when it answers`;
  return new FleetError("StoreUnavailable", words, { cause: error });
}
