import { expect, test } from "vitest";
import { formatAcsDate, parseAcsDate } from "./acs-date.js";

test("writes UTC with seconds and cuts milliseconds off", () => {
  expect(formatAcsDate(Date.UTC(2023, 9, 26, 10, 22, 32, 999))).toBe("2023-10-26T10:22:32Z");
});

test.each([
  ["2023-10-26T10:22:32Z", Date.UTC(2023, 9, 26, 10, 22, 32)],
  ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
  ["2023-02-29T00:00:00Z", undefined],
  ["2023-02-30T00:00:00Z", undefined],
  ["2023-10-26T24:00:00Z", undefined],
  ["2023-10-26T10:22:32.000Z", undefined],
  ["2023-10-26T10:22Z", undefined],
  ["2023-10-26T10:22:32+00:00", undefined],
  ["2023-10-26 10:22:32Z", undefined],
  ["", undefined],
])("reads %j as %s", (given, wanted) => {
  expect(parseAcsDate(given)).toBe(wanted);
});
