import { describe, expect, it } from "vitest";

import { readEnd } from "./read-end.js";

const now = Date.UTC(2026, 10, 23, 9);
const hint = "give 2026-11-23T18:00+08:00, 2026-11-23T10:00Z, or 18:00 with --zone Asia/Shanghai";

describe("readEnd", () => {
  it.each([
    ["2026-11-23T13:00:00Z", undefined, "2026-11-23T13:00:00.000Z"],
    ["2026-11-23T13:00Z", undefined, "2026-11-23T13:00:00.000Z"],
    ["2026-11-23T22:00+08:00", undefined, "2026-11-23T14:00:00.000Z"],
    ["2026-11-23T22:00+0800", "Europe/Berlin", "2026-11-23T14:00:00.000Z"],
    ["2026-11-24 08:30", "Asia/Shanghai", "2026-11-24T00:30:00.000Z"],
    ["22:00", "Asia/Shanghai", "2026-11-23T14:00:00.000Z"],
    // It is 17:00 there, so 16:00 is tomorrow's.
    ["16:00", "Asia/Shanghai", "2026-11-24T08:00:00.000Z"],
    ["12:05", "UTC", "2026-11-23T12:05:00.000Z"],
  ])("%s in %s is %s", (text, zone, wanted) => {
    expect(new Date(readEnd(text, { zone, now })).toISOString()).toBe(wanted);
  });

  it.each([
    ["18:00", undefined, `--end 18:00 has no time zone; ${hint}`],
    ["2026-11-23T18:00", undefined, `--end 2026-11-23T18:00 has no time zone; ${hint}`],
    ["tonight", "UTC", `--end tonight is no time; ${hint}`],
    ["25:00", "UTC", `--end 25:00 is no time; ${hint}`],
    ["18:00Z", undefined, `--end 18:00Z has a zone and no date; ${hint}`],
    ["2026-02-30T18:00Z", undefined, `--end 2026-02-30T18:00Z is no date; ${hint}`],
    [
      "2027-03-28 02:30",
      "Europe/Berlin",
      "--end 2027-03-28 02:30 does not exist in Europe/Berlin; give another time",
    ],
    [
      "18:00",
      "Shanghai",
      "--zone Shanghai is no time zone; use a name such as Asia/Shanghai or UTC",
    ],
    [
      "2026-11-23T08:00Z",
      undefined,
      "--end 2026-11-23T08:00Z is in the past; the earliest valid end is 12:05 UTC",
    ],
    [
      "18:00",
      "Asia/Shanghai",
      "--end 18:00 is less than 3 h ahead, which a temporary upgrade needs (5 min are kept for payment); the earliest valid end is 20:05 Asia/Shanghai",
    ],
    [
      "2026-11-23T12:04Z",
      "Asia/Shanghai",
      "--end 2026-11-23T12:04Z is less than 3 h ahead, which a temporary upgrade needs (5 min are kept for payment); the earliest valid end is 20:05 Asia/Shanghai",
    ],
  ])("refuses %s in %s", (text, zone, message) => {
    expect(() => readEnd(text, { zone, now })).toThrow(
      expect.objectContaining({ name: "OperatorError", exitCode: 2, message }),
    );
  });
});
