import { describe, expect, it } from "vitest";
import { parseWireFlag, parseWireNumber } from "./wire-number.js";

describe("parseWireNumber", () => {
  it.each([
    [2, 2],
    ["10", 10],
    [" 10 ", 10],
    ["2.5", 2.5],
    ["", undefined],
    ["10 Mbps", undefined],
    ["0x10", undefined],
    ["-1", undefined],
    [Number.NaN, undefined],
    [null, undefined],
  ])("reads %j as %j", (given, wanted) => {
    expect(parseWireNumber(given)).toBe(wanted);
  });
});

describe("parseWireFlag", () => {
  it.each([
    ["true", true],
    ["True", true],
    ["false", false],
    [true, true],
    [false, false],
    ["yes", undefined],
    [1, undefined],
    [undefined, undefined],
  ])("reads %j as %j", (given, wanted) => {
    expect(parseWireFlag(given)).toBe(wanted);
  });
});
