import type { Clock } from "../ports/clock.js";
import type { Engine } from "../ports/engine.js";
import { JournalError } from "./journal-error.js";
import { type LeaseRequest, renewLease } from "./lease.js";
import type { SqliteFile } from "./sqlite-file.js";

/** One execution attempt of a run whose steps are kept in a journal. */
export function sqliteEngine(file: SqliteFile, lease: LeaseRequest, clock: Clock): Engine {
  const { run, token } = lease;
  let times = 0;

  const recorded = (name: string): { value: unknown } | undefined => {
    const row = file.sql("SELECT value FROM steps WHERE run = ? AND name = ?").get(run, name);
    if (!row) return undefined;
    const text = row["value"];
    return { value: text === null ? undefined : JSON.parse(String(text)) };
  };

  async function step<T>(name: string, fn: () => Promise<T>, readOnly: boolean): Promise<T> {
    const durability = readOnly ? "normal" : "full";
    const before = readOnly
      ? file.read(() => recorded(name))
      : // What may change something runs only under a lease that was seen to be ours.
        file.write("normal", () => {
          renewLease(file, lease);
          return recorded(name);
        });
    if (before) return before.value as T;
    const value = await fn();
    const text = value === undefined ? null : toJson(file, name, value);
    return file.write(durability, () => {
      // The first value wins, even over an attempt that has lost its lease and does not know yet.
      file
        .sql("INSERT OR IGNORE INTO steps (run, name, value) VALUES (?, ?, ?)")
        .run(run, name, text);
      return recorded(name)?.value as T;
    });
  }

  return {
    token,
    step: (name, fn, options) => step(name, fn, options?.readOnly === true),
    sleepUntil: (_name, instant, signal) => clock.sleepUntil(instant, signal),
    // Prefixed, so that no step of a workflow can have the name.
    now: () => step(`time/${(times += 1)}`, () => Promise.resolve(clock.now()), true),
  };
}

function toJson(file: SqliteFile, name: string, value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === "string") return text;
  } catch {
    // A cycle or a BigInt: reported below.
  }
  const words = `the value of step ${name} is no plain JSON; return plain data from it`;
  throw new JournalError("StepUnserialisable", file.path, words);
}
