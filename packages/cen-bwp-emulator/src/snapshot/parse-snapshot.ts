import { EmulatorError } from "../emulator-error.js";
import { checkKeys } from "../options/check-access.js";
import type { EmulatorState } from "./emulator-state.js";

/** Reads a snapshot. Throws `EmulatorError` BadSnapshot for text that is none, or one of another version. */
export function parseSnapshot(text: string): EmulatorState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw badSnapshot("The snapshot is no JSON. Pass the text that snapshot() gave.", cause);
  }
  const { format, version } = (value ?? {}) as Partial<EmulatorState>;
  if (format !== "cen-bwp-emulator") {
    throw badSnapshot(
      "The JSON is no snapshot of this emulator. Pass the text that snapshot() gave.",
    );
  }
  if (version !== 2) {
    throw badSnapshot(
      `The snapshot has version ${String(version)}, this emulator reads version 2. Take it again with this version.`,
    );
  }
  const lists = ["keys", "cens", "plans", "queue", "occupations", "faults", "throttle"] as const;
  const absent = lists.find((name) => !Array.isArray((value as EmulatorState)[name]));
  if (absent !== undefined) {
    throw badSnapshot(`The snapshot has no list "${absent}". Pass the text that snapshot() gave.`);
  }
  try {
    checkKeys((value as EmulatorState).keys);
  } catch (cause) {
    if (!(cause instanceof EmulatorError)) throw cause;
    throw badSnapshot(`The keys in the snapshot cannot be used: ${cause.message}`, cause);
  }
  return value as EmulatorState;
}

/** The error for a text that is no snapshot. */
export function badSnapshot(message: string, cause?: unknown): EmulatorError {
  return new EmulatorError("BadSnapshot", message, { cause });
}
