import type { DatabaseSync } from "node:sqlite";
import type { EmulatorState } from "../snapshot/emulator-state.js";
import type { SavedClock } from "../world/clock.js";
import { unavailable } from "./open-database.js";

/**
 * The state a file holds; undefined for a new file. A clock that runs has gone on running in the meantime.
 * Throws `EmulatorError` StateUnavailable for a file of another version.
 */
export function readState(database: DatabaseSync, file: string): EmulatorState | undefined {
  const rows = database.prepare("SELECT name, value FROM meta").all();
  if (rows.length === 0) return undefined;
  const meta = new Map(rows.map(({ name, value }) => [name, JSON.parse(String(value)) as unknown]));
  const version = meta.get("version");
  if (version !== 2) {
    throw unavailable(
      `The state file ${file} has version ${JSON.stringify(version)}, this emulator reads 2. Name another file.`,
    );
  }
  const list = (name: string): never[] =>
    database
      .prepare("SELECT json FROM entry WHERE list = ? ORDER BY position")
      .all(name)
      .map(({ json }) => JSON.parse(String(json)) as never);
  const { now, rate, wall } = meta.get("clock") as SavedClock & { readonly wall: number };
  const passed = Math.floor(Math.max(0, Date.now() - wall) * rate);
  return {
    ...(Object.fromEntries(meta) as unknown as EmulatorState),
    format: "cen-bwp-emulator",
    version: 2,
    clock: { now: now + passed, rate },
    plans: database
      .prepare("SELECT json FROM plan ORDER BY ordinal")
      .all()
      .map(({ json }) => JSON.parse(String(json)) as never),
    ledger: {
      orders: list("orders"),
      attachments: list("attachments"),
      requests: list("requests"),
      audit: list("audit"),
    },
    nonces: { current: nonces(database), previous: [], since: now },
  };
}

function nonces(database: DatabaseSync): EmulatorState["nonces"]["current"] {
  const byKey = new Map<string, string[]>();
  for (const { key, nonce } of database.prepare("SELECT key, nonce FROM nonce ORDER BY at").all()) {
    const texts = byKey.get(String(key)) ?? [];
    texts.push(String(nonce));
    byKey.set(String(key), texts);
  }
  return [...byKey];
}
