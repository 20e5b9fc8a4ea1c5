import { expect, it } from "vitest";
import { pollDelay } from "./poll-delays.js";

it("grows by half each time up to the maximum, for ever", () => {
  const delays = { firstMs: 2_000, maxMs: 30_000 };
  const waits = [0, 1, 2, 3, 6, 7, 1_000_000].map((n) => pollDelay(delays, n));
  expect(waits).toEqual([2_000, 3_000, 4_500, 6_750, 22_781, 30_000, 30_000]);
});
