import { expect, test } from "vitest";
import { parseTimeText, toMinuteText } from "./time-text.js";

test.each([
  ["2021-08-30T16:00Z", Date.UTC(2021, 7, 30, 16, 0)],
  ["2022-07-24T13:00:52Z", Date.UTC(2022, 6, 24, 13, 0, 52)],
  ["2024-02-29T00:00Z", Date.UTC(2024, 1, 29)],
])("%s is read", (text, instant) => {
  expect(parseTimeText(text)).toBe(instant);
});

test.each([
  "2021-08-30",
  "2021-08-30T16:00",
  "2021-08-30T16:00+08:00",
  "2021-08-30T16:00:00.000Z",
  "2021-04-31T16:00Z",
  "2023-02-29T00:00Z",
  "2021-08-30T24:00Z",
  "2021-08-30T16:60Z",
  "tomorrow",
  "",
])("%j is not a time of the service", (text) => {
  expect(parseTimeText(text)).toBeUndefined();
});

test("seconds are cut off, not rounded", () => {
  expect(toMinuteText(Date.UTC(2022, 6, 24, 13, 0, 59))).toBe("2022-07-24T13:00Z");
});
