import { isTransient } from "../failure/failure-class.js";
import type { Run } from "../run/run.js";
import type { PageUnread } from "./page-reading.js";
import { readFailed } from "./read-page.js";

// A read costs nothing, so it is tried again; the client has retries of its own below these.
const readTries = 4;
const readDelays = { firstMs: 1_000, maxMs: 8_000 };

/**
 * For reads a workflow cannot go on without, before it has written anything.
 *
 * @throws {ReadFailedError} if the service refuses, or four tries in a row bring nothing.
 */
export async function readOrThrow<T extends { readonly ok: true }>(
  run: Run,
  read: () => Promise<T | PageUnread>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    run.signal?.throwIfAborted();
    const reading = await read();
    if (reading.ok) return reading;
    run.signal?.throwIfAborted();
    if (tries >= readTries || !isTransient(reading.failure)) throw readFailed(reading);
    await run.sleepUntil(reading.at + run.delay(readDelays, tries - 1));
  }
}
