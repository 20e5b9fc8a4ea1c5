import { describe, expect, it } from "vitest";

import { parseConfig } from "./read-config.js";

const keys = "endpoint, emulator, profile, journal, zone, output, maxOrders";

describe("parseConfig", () => {
  it("reads every key", () => {
    const text =
      "endpoint: http://127.0.0.1:8080\nemulator: demo\nprofile: night\njournal: ./j.db\nzone: Asia/Shanghai\noutput: json\nmaxOrders: 3\n";
    expect(parseConfig(text, "cen-bwp.yaml")).toEqual({
      endpoint: "http://127.0.0.1:8080",
      emulator: "demo",
      profile: "night",
      journal: "./j.db",
      zone: "Asia/Shanghai",
      output: "json",
      maxOrders: 3,
    });
    expect(parseConfig("# nothing\n", "cen-bwp.yaml")).toEqual({});
  });

  it.each([
    ["zone: UTC\nzoen: UTC\n", `cen-bwp.yaml:2: there is no key zoen; the keys are ${keys}`],
    ["\noutput: xml\n", "cen-bwp.yaml:2: output: expected one of table, json, yaml, ndjson, csv"],
    ["maxOrders: many\n", "cen-bwp.yaml:1: maxOrders: expected a whole number from 0"],
    ["maxOrders: -1\n", "cen-bwp.yaml:1: maxOrders: expected a whole number from 0"],
    ["zone: [a]\n", "cen-bwp.yaml:1: zone: expected a text"],
    ["- zone\n", "cen-bwp.yaml:1: expected keys with values"],
    ["zone: UTC\nzone: UTC\n", "cen-bwp.yaml:2: Map keys must be unique at line 2, column 1:"],
  ])("refuses %j", (text, message) => {
    expect(() => parseConfig(text, "cen-bwp.yaml")).toThrow(
      expect.objectContaining({ exitCode: 2, message }),
    );
  });
});
