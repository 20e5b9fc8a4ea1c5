import { PassThrough } from "node:stream";
import type { ProgressEvent } from "cen-bwp-ops";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { createShell } from "../io/create-shell.js";
import { progressLine, progressText } from "./progress-line.js";

const at = Date.UTC(2026, 10, 23, 9);
const waiting: ProgressEvent = {
  workflow: "ensureTempUpgrade",
  phase: "waiting",
  attempt: 1,
  at,
  lastObservation: "pending",
  nextPollAt: at + 30_000,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells elapsed time, phase, last observation and next look", () => {
  expect(progressText(waiting, "cenbwp-1", { begun: at - 125_000, now: at })).toBe(
    "cenbwp-1 waiting, 2 min 5 s; last: pending; next look in 30 s (09:00Z)",
  );
  expect(
    progressText({ workflow: "applyWindow", phase: "sending", attempt: 1, at }, "cenbwp-1", {
      begun: at,
      now: at,
    }),
  ).toBe("cenbwp-1 sending, 0 s");
});

it("goes on between two events, on a terminal only, and is wiped at the end", () => {
  const drawn = (isTTY: boolean): readonly string[] => {
    let text = "";
    const write = (part: string): unknown => (text += part);
    const line = progressLine(
      createShell(
        {
          out: { write: () => true },
          err: { write, isTTY, columns: 80 },
          input: new PassThrough(),
          env: { NO_COLOR: "1" },
          signal: new AbortController().signal,
        },
        undefined,
      ),
      "cenbwp-1",
    );
    line.onProgress(waiting);
    vi.advanceTimersByTime(2_500);
    line.end();
    vi.advanceTimersByTime(5_000);
    return text.split("\r\u001B[K").slice(1);
  };
  expect(drawn(true)).toEqual([
    "cenbwp-1 waiting, 0 s; last: pending; next look in 30 s (09:00Z)",
    "cenbwp-1 waiting, 1 s; last: pending; next look in 29 s (09:00Z)",
    "cenbwp-1 waiting, 2 s; last: pending; next look in 28 s (09:00Z)",
    "",
  ]);
  expect(drawn(false)).toEqual([]);
});
