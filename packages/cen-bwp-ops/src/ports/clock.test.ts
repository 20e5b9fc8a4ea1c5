import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "./clock.js";

describe("systemClock", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it("sleeps until the instant, longer than one timer can", async () => {
    const fortyDays = 40 * 86_400_000;
    let woke = false;
    const sleeping = systemClock.sleepUntil(1_000_000 + fortyDays).then(() => (woke = true));
    await vi.advanceTimersByTimeAsync(fortyDays - 1);
    expect(woke).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await sleeping;
    expect(systemClock.now()).toBe(1_000_000 + fortyDays);
  });

  it("does not sleep for an instant that has passed", async () => {
    await systemClock.sleepUntil(999_999);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects with the signal's reason and leaves no timer", async () => {
    const stop = new AbortController();
    const sleeping = systemClock.sleepUntil(2_000_000, stop.signal);
    stop.abort(new Error("stop"));
    await expect(sleeping).rejects.toThrow("stop");
    expect(vi.getTimerCount()).toBe(0);
    await expect(systemClock.sleepUntil(2_000_000, stop.signal)).rejects.toThrow("stop");
  });
});
