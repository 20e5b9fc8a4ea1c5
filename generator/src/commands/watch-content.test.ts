import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";

import { watchContent } from "./watch-content.js";

it("acts on every last state of a file that is replaced again and again, also during a call", async () => {
  const folder = mkdtempSync(join(tmpdir(), "watch-content-"));
  const file = join(folder, "overlay.yaml");
  // As editors save: a new file takes the place of the old one.
  const save = (text: string): void => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  save("0");
  const stop = new AbortController();
  const seen: string[] = [];
  try {
    const done = watchContent(
      () => readFileSync(file, "utf8"),
      async () => {
        const text = readFileSync(file, "utf8");
        seen.push(text);
        // Written by the call itself: nobody is woken by another file.
        writeFileSync(join(folder, "derived.yaml"), text);
        if (text === "1") save("2");
        await pause(20);
      },
      stop.signal,
    );
    await expect.poll(() => seen).toEqual(["0"]);
    save("1");
    await expect.poll(() => seen).toEqual(["0", "1", "2"]);
    for (let count = 3; count < 30; count += 1) save(String(count));
    await expect.poll(() => seen.at(-1)).toBe("29");
    const calls = seen.length;
    await pause(600);
    expect(seen.length).toBe(calls);
    stop.abort();
    await done;
    save("late");
    await pause(300);
    expect(seen.at(-1)).toBe("29");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
