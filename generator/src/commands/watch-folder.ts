import { watch } from "node:fs";

/** Editors write a file in several steps; one run shall answer all of them. */
const quietMs = 80;

/**
 * Calls `act` after each burst of changes below a folder, one call at a time, until the signal fires.
 * Changes during a call lead to another one.
 */
export async function watchFolder(
  folder: string,
  act: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let changed = false;
  let wake = (): void => undefined;
  const watcher = watch(folder, { recursive: true, signal }, () => {
    changed = true;
    wake();
  });
  signal.addEventListener("abort", () => wake(), { once: true });
  try {
    while (!signal.aborted) {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      while (changed && !signal.aborted) {
        changed = false;
        await new Promise((resolve) => setTimeout(resolve, quietMs));
      }
      if (!signal.aborted) await act();
    }
  } finally {
    watcher.close();
  }
}
