import { describe, expect, it } from "vitest";
import { resolveLocalTime } from "./local-time.js";

const utc = (text: string): number => Date.parse(text);

describe("resolveLocalTime", () => {
  it.each([
    ["Asia/Shanghai", "2026-12-01T20:00", "2026-12-01T12:00:00Z"],
    ["Asia/Kathmandu", "2026-12-01T00:00", "2026-11-30T18:15:00Z"],
    ["America/New_York", "2026-07-01T23:59", "2026-07-02T03:59:00Z"],
    ["UTC", "2028-02-29T00:00", "2028-02-29T00:00:00Z"],
    ["Europe/Berlin", "2026-10-25T01:59", "2026-10-24T23:59:00Z"],
    ["Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z"],
    ["Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z"],
    ["Pacific/Apia", "2026-12-31T23:00", "2026-12-31T10:00:00Z"],
  ])("%s %s is %s", (zone, local, wanted) => {
    expect(resolveLocalTime(zone, local, "x")).toEqual({ kind: "one", instant: utc(wanted) });
  });

  it("knows an hour the clocks skip", () => {
    expect(resolveLocalTime("Europe/Berlin", "2026-03-29T02:30", "x")).toEqual({
      kind: "skipped",
      later: utc("2026-03-29T01:30:00Z"),
    });
  });

  it("knows an hour the clocks run through twice, also where it is half an hour", () => {
    expect(resolveLocalTime("Europe/Berlin", "2026-10-25T02:30", "x")).toEqual({
      kind: "doubled",
      first: utc("2026-10-25T00:30:00Z"),
      second: utc("2026-10-25T01:30:00Z"),
    });
    expect(resolveLocalTime("Australia/Lord_Howe", "2026-04-05T01:45", "x")).toEqual({
      kind: "doubled",
      first: utc("2026-04-04T14:45:00Z"),
      second: utc("2026-04-04T15:15:00Z"),
    });
  });

  it.each([
    ["Mars/Olympus", "2026-12-01T20:00", "calendar.timeZone"],
    ["UTC", "2026-02-30T20:00", "x"],
    ["UTC", "2026-12-01T24:00", "x"],
    ["UTC", "2026-12-01 20:00", "x"],
    ["UTC", "", "x"],
  ])("refuses %s %s, naming %s", (zone, local, field) => {
    expect(() => resolveLocalTime(zone, local, "x")).toThrow(expect.objectContaining({ field }));
  });
});
