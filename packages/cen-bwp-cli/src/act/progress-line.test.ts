import { expect, it } from "vitest";

import { progressText } from "./progress-line.js";

const at = Date.UTC(2026, 10, 23, 9);

it("tells elapsed time, phase, last observation and next look", () => {
  const event = { workflow: "ensureTempUpgrade", phase: "waiting", attempt: 1 } as const;
  expect(
    progressText(
      { ...event, at, lastObservation: "pending", nextPollAt: at + 30_000 },
      "cenbwp-1",
      at - 125_000,
    ),
  ).toBe("cenbwp-1 waiting, 2 min 5 s; last: pending; next look in 30 s (09:00Z)");
  expect(progressText({ ...event, phase: "sending", at }, "cenbwp-1", at)).toBe(
    "cenbwp-1 sending, 0 s",
  );
});
