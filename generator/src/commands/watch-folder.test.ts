import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";

import { watchFolder } from "./watch-folder.js";

it("answers each burst of changes with one call, also one that came during a call", async () => {
  const folder = mkdtempSync(join(tmpdir(), "watch-folder-"));
  const stop = new AbortController();
  let calls = 0;
  let called = (): void => undefined;
  const nextCall = (): Promise<void> => new Promise((resolve) => (called = resolve));
  try {
    const done = watchFolder(
      folder,
      async () => {
        calls += 1;
        if (calls === 1) {
          writeFileSync(join(folder, "during.yaml"), "x");
          await pause(50);
        }
        called();
      },
      stop.signal,
    );
    const first = nextCall();
    for (const name of ["a", "b", "c"]) writeFileSync(join(folder, `${name}.yaml`), "x");
    await first;
    expect(calls).toBe(1);
    await nextCall();
    expect(calls).toBe(2);
    stop.abort();
    await done;
    writeFileSync(join(folder, "late.yaml"), "x");
    await pause(200);
    expect(calls).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
