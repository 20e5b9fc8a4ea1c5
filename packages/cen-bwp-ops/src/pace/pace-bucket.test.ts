import { describe, expect, it } from "vitest";
import { halvePace, type PaceBucket, reservePace } from "./pace-bucket.js";

const settings = { start: 5, most: 6, least: 1, step: 0.5, burst: 3 };

/** Instants at which so many calls may leave that all come at once. */
function line(count: number, from: PaceBucket | undefined, now: number) {
  const instants: number[] = [];
  let bucket = from;
  for (let n = 0; n < count; n += 1) {
    const reserved = reservePace(bucket, now, settings);
    instants.push(reserved.at);
    ({ bucket } = reserved);
  }
  return { instants, bucket };
}

describe("a pace", () => {
  it("lets a burst through, and the rest one after the other, a little faster each time up to the most", () => {
    const { instants, bucket } = line(7, undefined, 1_000);
    expect(instants).toEqual([1_000, 1_000, 1_048, 1_215, 1_382, 1_548, 1_715]);
    expect(bucket?.rate).toBe(6);
  });

  it("has a burst again after a pause", () => {
    const { bucket } = line(7, undefined, 1_000);
    expect(line(4, bucket, 60_000).instants).toEqual([60_000, 60_000, 60_000, 60_167]);
  });

  it("halves when throttled, once for calls that were on their way together, and lets nobody leave at once", () => {
    const { bucket } = line(7, undefined, 1_000);
    const halved = halvePace(bucket, 2_000, settings);
    expect(halved).toEqual({ rate: 3, until: 3_000, halvedAt: 2_000 });
    expect(halvePace(halved, 2_500, settings)).toEqual(halved);
    expect(halvePace(halved, 3_000, settings).rate).toBe(1.5);
    expect(line(2, halved, 2_000).instants).toEqual([2_333, 2_762]);
  });

  it("never falls below the least", () => {
    let bucket: PaceBucket | undefined;
    for (let at = 0; at < 60_000; at += 2_000) bucket = halvePace(bucket, at, settings);
    expect(bucket?.rate).toBe(1);
  });

  it("takes no line from a clock that was an hour ahead", () => {
    const { bucket } = line(9, undefined, 3_600_000 + 1_000);
    expect(line(1, bucket, 1_000).instants).toEqual([1_000]);
  });
});
