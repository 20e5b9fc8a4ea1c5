import { describe, expect, it } from "vitest";

import { parseConfig } from "./read-config.js";

const keys =
  "endpoint, emulator, profile, journal, zone, output, maxOrders, price, currency, budget, cens, coverage, windows, notifiers";
const night = `windows:
  night:
    start: 2026-11-23T22:00
    end: 2026-11-24T04:00
    upgrades:
      - { plan: cenbwp-cn-eu, bandwidth: 40 }
`;

describe("parseConfig", () => {
  it("reads every key", () => {
    const text = `endpoint: http://127.0.0.1:8080
emulator: demo
profile: night
journal: ./j.db
zone: Asia/Shanghai
output: json
maxOrders: 3
price: 0.12
currency: CNY
budget: 300
cens: { prod: cen-prod }
coverage:
  - { cen: prod, areas: [china, europe], bandwidth: 20 }
${night}notifiers:
  - { name: team, format: slack, urlFrom: SLACK_WEBHOOK, events: [effective] }
`;
    expect(parseConfig(text, "cen-bwp.yaml").config).toEqual({
      endpoint: "http://127.0.0.1:8080",
      emulator: "demo",
      profile: "night",
      journal: "./j.db",
      zone: "Asia/Shanghai",
      output: "json",
      maxOrders: 3,
      price: 0.12,
      currency: "CNY",
      budget: 300,
      cens: { prod: "cen-prod" },
      coverage: [{ cen: "prod", areas: ["china", "europe"], bandwidth: 20 }],
      windows: {
        night: {
          start: "2026-11-23T22:00",
          end: "2026-11-24T04:00",
          upgrades: [{ plan: "cenbwp-cn-eu", bandwidth: 40 }],
        },
      },
      notifiers: [
        { name: "team", format: "slack", urlFrom: "SLACK_WEBHOOK", events: ["effective"] },
      ],
    });
    expect(parseConfig("# nothing\n", "cen-bwp.yaml").config).toEqual({});
  });

  it.each([
    ["zone: UTC\nzoen: UTC\n", `2: zoen: there is no such key; the keys are ${keys}`],
    ["\noutput: xml\n", "2: output: expected one of table, json, yaml, ndjson, csv"],
    ["maxOrders: many\n", "1: maxOrders: expected a whole number from 0"],
    ["maxOrders: -1\n", "1: maxOrders: expected a whole number from 0"],
    ["price: free\n", "1: price: expected a number from 0"],
    ["zone: [a]\n", "1: zone: expected a text"],
    ['zone: ""\n', "1: zone: expected a text"],
    ["- zone\n", "1: expected keys with values"],
    ["zone: UTC\nzone: UTC\n", "2: Map keys must be unique"],
    ["cens:\n  prod: cenbwp-1\n", "2: cens.prod: expected something like cen-7qthudw0ll6jmc"],
    [
      "coverage:\n  - cen: prod\n    areas: [china]\n",
      "3: coverage[0].areas: expected a list of 2",
    ],
    ["coverage:\n  - areas: [china, europe]\n", "2: coverage[0]: needs cen"],
    [
      night.replace("2026-11-23T22:00", "2026-11-23T22:00+08:00"),
      "3: windows.night.start: expected something like 2026-11-23T22:00",
    ],
    [
      night.replace("40", "1"),
      "6: windows.night.upgrades[0].bandwidth: expected a whole number from 2 to 10000",
    ],
    [
      night.replace("cenbwp-cn-eu", "cen-prod"),
      "6: windows.night.upgrades[0].plan: expected something like cenbwp-4c2zaavbvh5f",
    ],
    ["windows:\n  night:\n    start: 2026-11-23T22:00\n", "2: windows.night: needs end"],
    [
      "notifiers:\n  - name: team\n    format: slack\n",
      "2: notifiers[0]: needs url or urlFrom, and not both",
    ],
  ])("refuses %j", (text, message) => {
    expect(() => parseConfig(text, "cen-bwp.yaml")).toThrow(
      expect.objectContaining({ exitCode: 2, message: `cen-bwp.yaml:${message}` }),
    );
  });
});
