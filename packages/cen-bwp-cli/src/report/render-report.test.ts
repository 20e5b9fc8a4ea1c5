import { buildCoverage, parsePlan } from "cen-bwp-ops";
import { describe, expect, it } from "vitest";

import { bar } from "./bar.js";
import { renderReport } from "./render-report.js";

const at = Date.UTC(2026, 10, 23, 9);
const limit = (mbps: number): object => ({
  OrginInterRegionBandwidthLimits: {
    OrginInterRegionBandwidthLimit: [{ BandwidthLimit: String(mbps) }],
  },
});
const plans = [
  [
    "cenbwp-1",
    40,
    { CenIds: { CenId: ["cen-1"] }, ...limit(50), ExpiredTime: "2026-12-01T16:00Z" },
  ],
  [
    "cenbwp-2",
    20,
    {
      Name: '<script>alert("1")</script>',
      BusinessStatus: "FinancialLocked",
      ExpiredTime: "2026-11-01T16:00Z",
    },
  ],
  [
    "cenbwp-3",
    30,
    {
      CenIds: { CenId: ["cen-2"] },
      HasReservationData: "true",
      ReservationOrderType: "TEMP_UPGRADE",
      ReservationBandwidth: "10",
      ReservationActiveTime: "2026-11-23T12:00Z",
    },
  ],
] as const;
const coverage = buildCoverage({
  plans: plans.map(([id, Bandwidth, more]) =>
    parsePlan({
      CenBandwidthPackageId: id,
      GeographicRegionAId: "china",
      GeographicRegionBId: "europe",
      Bandwidth,
      ...more,
    }),
  ),
  unreadable: [],
  unstable: false,
  at,
});
const html = renderReport({ coverage, where: "cbn.aliyuncs.com", open: [] });

/** The texts of a section's rows, cell by cell. */
function rows(title: string): readonly (readonly string[])[] {
  const section = html.split("<section>").find((part) => part.includes(`>${title}</h2>`)) ?? "";
  return [...section.matchAll(/<tr role="row">(.*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? "").matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) =>
      (cell ?? "").replaceAll(/<[^>]+>/g, ""),
    ),
  );
}

describe("report", () => {
  it("shows every section's figures", () => {
    expect({
      coverage: rows("Coverage"),
      upgrades: rows("Running upgrades"),
      attention: rows("Needs a look"),
      allocated: rows("Allocated against cap"),
      expiry: rows("Expiry"),
    }).toEqual({
      coverage: [
        ["Areas", "cen-1", "cen-2", "Idle", "Idle, locked or expired", "Head-room"],
        ["china ↔ europe", "40", "30^", "none", "20", "20"],
      ],
      upgrades: [
        ["Plan", "Mbps now", "Mbps after", "Ends", "In"],
        ["cenbwp-3", "30", "10", "2026-11-23T12:00Z", "3 h"],
      ],
      attention: [
        ["Plan", "Why"],
        ["cenbwp-1", "50 Mbps allocated of 40"],
        [
          "cenbwp-2",
          "business status is FinancialLocked; expired at 2026-11-01T16:00Z; attached to nothing",
        ],
      ],
      allocated: [
        ["Plan", "CEN", "Allocated", "Cap", "Share"],
        ["cenbwp-1", "cen-1", "50", "40", "125 %"],
        ["cenbwp-3", "cen-2", "0", "30", "0 %"],
      ],
      expiry: [
        ["Plan", "Name", "Expires", "Left", "Of a year"],
        [
          "cenbwp-2",
          "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;",
          "2026-11-01T16:00Z",
          "expired",
          "",
        ],
        ["cenbwp-1", "", "2026-12-01T16:00Z", "8 d", ""],
      ],
    });
  });

  it("can be read aloud: one h1, a caption and scopes in every table, headings in order", () => {
    const count = (pattern: RegExp): number => (html.match(pattern) ?? []).length;
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect([count(/<h1/g), count(/<h2/g), count(/<h3/g)]).toEqual([1, 6, 0]);
    expect(count(/<caption>/g)).toBe(count(/<table role="table">/g));
    expect(count(/<th(?! scope=)(?!ead)/g)).toBe(0);
    const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    for (const id of labels) expect(html).toContain(`<h2 id="${id}">`);
    expect(count(/<svg/g)).toBe(count(/<svg[^>]*aria-hidden="true"/g));
  });

  it("needs nothing from elsewhere and runs nothing", () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|src=|href=|url\(|@import|https?:/i);
  });

  it("closes every element it opens", () => {
    const open: string[] = [];
    const crossed: string[] = [];
    for (const [tag, slash, name = ""] of html.matchAll(
      /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(?<!\/)>/g,
    )) {
      if (name === "meta") continue;
      if (slash === "") open.push(name);
      else if (open.pop() !== name) crossed.push(tag);
    }
    expect(crossed).toEqual([]);
    expect(open).toEqual([]);
  });
});

it.each([
  [10, 40, 'class="bar" width="25"'],
  [50, 40, 'class="over" width="100"'],
  [-5, 40, 'class="bar" width="0"'],
  [0, 0, 'class="bar" width="0"'],
])("a bar of %i in %i", (value, whole, wanted) => {
  expect(bar(value, whole)).toContain(wanted);
});
