import { describe, expect, it } from "vitest";
import { ceilToMinute, formatWireTime, parseWireTime, sameMinute } from "./wire-time.js";

describe("parseWireTime", () => {
  it.each([
    ["2021-08-30T16:00Z", Date.UTC(2021, 7, 30, 16, 0)],
    ["2022-07-24T13:00:52Z", Date.UTC(2022, 6, 24, 13, 0, 52)],
    ["2024-02-29T00:00:00.123Z", Date.UTC(2024, 1, 29)],
    ["2023-02-29T00:00Z", undefined],
    ["2023-13-01T00:00Z", undefined],
    ["2023-01-01T24:00Z", undefined],
    ["2023-01-01T10:60Z", undefined],
    ["2023-01-01T10:00:60Z", undefined],
    ["2023-01-01T10:00+08:00", undefined],
    ["2023-01-01", undefined],
    ["", undefined],
    [1_690_000_000_000, undefined],
    [undefined, undefined],
  ])("reads %j as %j", (given, wanted) => {
    expect(parseWireTime(given)).toBe(wanted);
  });
});

describe("formatWireTime", () => {
  it("writes seconds and no fraction", () => {
    expect(formatWireTime(Date.UTC(2026, 10, 1, 14, 0, 0, 7))).toBe("2026-11-01T14:00:00Z");
  });
});

describe("ceilToMinute", () => {
  it.each([
    [60_000, 60_000],
    [60_001, 120_000],
    [119_999, 120_000],
  ])("moves %i to %i", (given, wanted) => {
    expect(ceilToMinute(given)).toBe(wanted);
  });
});

describe("sameMinute", () => {
  it.each([
    [60_000, 119_999, 0, true],
    [59_999, 60_000, 0, false],
    [60_000, 120_000, 0, false],
    [60_000, 360_000, 300_000, true],
    [60_000, 360_001, 300_000, false],
  ])("of %i and %i within %i: %s", (a, b, tolerance, wanted) => {
    expect(sameMinute(a, b, tolerance)).toBe(wanted);
  });
});
