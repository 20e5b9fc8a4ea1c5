import { describe, expect, it } from "vitest";
import { defaultQuota, freshQuota, refilled, takeCalls, throttled } from "./quota-state.js";

const settings = { ...defaultQuota, maxRate: 10, burst: 5, growth: 1 };
const fresh = freshQuota(settings, 0);

describe("the bucket", () => {
  it("lets a burst through and makes the rest wait in turn", () => {
    const burst = takeCalls(fresh, settings, 0, 5);
    const sixth = takeCalls(burst.state, settings, 0, 1);
    const more = takeCalls(sixth.state, settings, 0, 9);
    expect([burst, sixth, more].map(({ turns }) => turns.waitMs)).toEqual([0, 100, 1_000]);
  });

  it("fills up to the burst", () => {
    const empty = takeCalls(fresh, settings, 0, 5).state;
    expect(refilled(empty, settings, 200).tokens).toBe(2);
    expect(refilled(empty, settings, 60_000).tokens).toBe(5);
  });

  it("halves the rate once for what was throttled together, and pauses", () => {
    const once = throttled(fresh, settings, 1_000);
    const twice = throttled(once, settings, 1_500);
    expect([once.rate, twice.rate, twice.pausedUntil]).toEqual([5, 5, 2_500]);
    expect(takeCalls(twice, settings, 1_500, 1).turns.waitMs).toBe(1_200);
    expect(throttled(twice, settings, 4_500).rate).toBe(3.5);
  });

  it("lets no more than a second's worth through at once when it was slowed down", () => {
    const slow = { ...throttled(fresh, settings, 1_000), rate: 2 };
    expect(refilled(slow, { ...settings, growth: 0 }, 60_000).tokens).toBe(2);
  });

  it("pauses as long as the settings say", () => {
    expect(throttled(fresh, { ...settings, pauseMs: 30_000 }, 0).pausedUntil).toBe(30_000);
  });

  it("never falls below the least rate, and grows back to the greatest", () => {
    let state = fresh;
    for (let second = 1; second <= 20; second++) state = throttled(state, settings, second * 1_000);
    expect(state.rate).toBe(settings.minRate);
    expect(refilled(state, settings, 26_000).rate).toBe(5.5);
    expect(refilled(state, settings, 60_000).rate).toBe(10);
  });

  it("does not run backwards with a clock that does", () => {
    const state = takeCalls(fresh, settings, 10_000, 1).state;
    expect(takeCalls(state, settings, 9_000, 1).state.at).toBe(10_000);
  });
});
