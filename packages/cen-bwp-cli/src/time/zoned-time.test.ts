import { describe, expect, it } from "vitest";

import { fromWall, isZone, toWall, zonedText } from "./zoned-time.js";

const wall = (text: string): Parameters<typeof fromWall>[0] => {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { year, month, day, hour, minute };
};

describe("fromWall", () => {
  it.each([
    ["2026-11-23 18:00", "Asia/Shanghai", "2026-11-23T10:00:00.000Z"],
    ["2026-11-23 00:00", "Pacific/Kiritimati", "2026-11-22T10:00:00.000Z"],
    ["2026-11-23 00:00", "UTC", "2026-11-23T00:00:00.000Z"],
    // Shown twice: the earlier one.
    ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    // Never shown.
    ["2026-03-29 02:30", "Europe/Berlin", undefined],
    ["2026-02-30 12:00", "UTC", undefined],
  ])("%s in %s is %s", (text, zone, wanted) => {
    const instant = fromWall(wall(text), zone);
    expect(instant === undefined ? undefined : new Date(instant).toISOString()).toBe(wanted);
  });
});

it("toWall shows midnight as 0, not 24", () => {
  expect(toWall(Date.UTC(2026, 10, 22, 16), "Asia/Shanghai")).toEqual(wall("2026-11-23 00:00"));
});

it("isZone knows names and refuses others", () => {
  expect(["Asia/Shanghai", "UTC", "Shanghai", ""].map(isZone)).toEqual([true, true, false, false]);
});

it("zonedText leaves today's date out", () => {
  const now = Date.UTC(2026, 10, 23, 9);
  expect(zonedText(now + 3_600_000, "Asia/Shanghai", now)).toBe("18:00 Asia/Shanghai");
  expect(zonedText(now + 86_400_000, undefined, now)).toBe("2026-11-24 09:00 UTC");
});
