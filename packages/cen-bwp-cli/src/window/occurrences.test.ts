import { expect, it } from "vitest";

import type { WindowConfig } from "../config/config.js";
import { type Occurrence, occurrencesOf } from "./occurrences.js";

const upgrades = [{ plan: "cenbwp-1", bandwidth: 40 }];
const peak: WindowConfig = { weekdays: ["friday"], start: "20:00", end: "02:00", upgrades };
const find = (
  config: WindowConfig,
  { zone = "Europe/Berlin", now = "2026-11-23T09:00Z", limit = 3 } = {},
): readonly Occurrence[] =>
  occurrencesOf(config, {
    zone,
    now: Date.parse(now),
    limit,
    at: (field) => `cen-bwp.yaml:1: windows.peak.${field}`,
  });
const starts = (found: readonly Occurrence[]): readonly string[] =>
  found.map(({ start, end }) =>
    [start, end].map((one) => new Date(one).toISOString().slice(0, 16)).join(" "),
  );

it("a weekly one comes every week in local time, past the change of the clocks", () => {
  expect(starts(find(peak, { now: "2026-10-20T00:00Z" }))).toEqual([
    "2026-10-23T18:00 2026-10-24T00:00",
    "2026-10-30T19:00 2026-10-31T01:00",
    "2026-11-06T19:00 2026-11-07T01:00",
  ]);
});

it("one that is open counts, one that is over does not", () => {
  const at = (now: string): string | undefined => starts(find(peak, { now }))[0];
  expect(at("2026-11-28T00:59Z")).toBe("2026-11-27T19:00 2026-11-28T01:00");
  expect(at("2026-11-28T01:00Z")).toBe("2026-12-04T19:00 2026-12-05T01:00");
});

it("keeps to its first and last day", () => {
  const config = { ...peak, from: "2026-12-02", until: "2026-12-12" };
  expect(find(config).map(({ date }) => date)).toEqual(["2026-12-04", "2026-12-11"]);
});

it("a dated one is there once, even when it is over", () => {
  const config = { start: "2026-11-01T20:00", end: "2026-11-02T02:00", upgrades };
  expect(starts(find(config))).toEqual(["2026-11-01T19:00 2026-11-02T01:00"]);
});

it.each([
  [
    { ...peak, start: "2026-11-27T20:00" },
    "start: expected a time such as 22:00, because the window has weekdays",
  ],
  [
    { start: "20:00", end: "02:00", upgrades },
    "start: expected a date and time such as 2026-11-23T22:00, or weekdays beside it",
  ],
  [
    { start: "2026-03-29T02:30", end: "2026-03-29T09:00", upgrades },
    'calendar.start: expected a time the clocks in Europe/Berlin do not skip, or onSkipped: later, received "2026-03-29T02:30"',
  ],
  [
    { start: "2026-10-24T20:00", end: "2026-10-25T02:30", upgrades },
    'calendar.end: expected a time that comes once in Europe/Berlin, or onDoubled: first or second, received "2026-10-25T02:30"',
  ],
])("refuses %o", (config, message) => {
  expect(() => find(config)).toThrow(
    expect.objectContaining({ exitCode: 2, message: `cen-bwp.yaml:1: windows.peak.${message}` }),
  );
});
