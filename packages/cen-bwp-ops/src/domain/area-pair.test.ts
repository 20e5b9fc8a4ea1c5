import { describe, expect, it } from "vitest";
import { areaPair } from "./area-pair.js";

describe("areaPair", () => {
  it("is the same whichever way round and in whatever case", () => {
    expect(areaPair("North-America", " China")).toEqual({
      first: "china",
      second: "north-america",
      key: "china+north-america",
      label: "china ↔ north-america",
    });
    expect(areaPair("china", "north-america")).toEqual(areaPair("North-America", " China"));
  });

  it("holds plans within one area and areas nobody knows yet", () => {
    expect(areaPair("china", "China").key).toBe("china+china");
    expect(areaPair("south-america", "antarctica").key).toBe("antarctica+south-america");
  });

  it("keeps pairs apart whose names join to the same text", () => {
    expect(areaPair("a+b", "c").key).not.toBe(areaPair("a", "b+c").key);
  });
});
