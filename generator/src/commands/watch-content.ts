import { setTimeout as pause } from "node:timers/promises";

/** Often enough to feel immediate; a look costs reading a handful of small files. */
const lookEveryMs = 200;

/**
 * Calls `act` at once and whenever `content` has changed since the last call began, one call at a time, until the
 * signal fires. What counts is content, so it does not matter how an editor replaces a file, and writing something
 * else into the same folder wakes nobody.
 */
export async function watchContent(
  content: () => string,
  act: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let seen: string | undefined;
  while (!signal.aborted) {
    const now = content();
    if (now !== seen) {
      seen = now;
      await act();
    }
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
