import { expect, it } from "vitest";
import { pollDelay } from "./poll-delays.js";

it("grows by half each time up to the maximum, for ever", () => {
  const delays = { firstMs: 2_000, maxMs: 30_000 };
  const waits = [0, 1, 2, 3, 6, 7, 1_000_000].map((n) => pollDelay(delays, n));
  expect(waits).toEqual([2_000, 3_000, 4_500, 6_750, 22_781, 30_000, 30_000]);
});

it("moves a wait by up to a quarter either way", () => {
  const delays = { firstMs: 1_000, maxMs: 8_000 };
  expect([0, 0.5, 1].map((random) => pollDelay(delays, 0, random))).toEqual([750, 1_000, 1_250]);
  expect([0, 0.5, 1].map((random) => pollDelay(delays, 99, random))).toEqual([
    6_000, 8_000, 10_000,
  ]);
});
