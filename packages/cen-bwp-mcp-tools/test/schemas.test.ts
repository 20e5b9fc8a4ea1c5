import { Ajv2020 } from "ajv/dist/2020.js";
import {
  associateCenBandwidthPackageExample,
  associateCenBandwidthPackageRequestInvalid,
  describeCenBandwidthPackagesExample,
  describeCenBandwidthPackagesRequestBoundaries,
  describeCenBandwidthPackagesRequestInvalid,
  tempUpgradeCenBandwidthPackageSpecExample,
  tempUpgradeCenBandwidthPackageSpecRequestInvalid,
} from "cen-bwp-fixtures";
import { describe, expect, it } from "vitest";

import {
  associateCenBandwidthPackageTool,
  describeCenBandwidthPackagesTool,
  tempUpgradeCenBandwidthPackageSpecTool,
  tools,
} from "../src/index.js";

// Strict: an unknown keyword is an error, so that a slip in the schema cannot pass for a rule.
const ajv = new Ajv2020({ strict: true, allErrors: true });

/** What no schema can say: the calendar, the clock, and how members and entries agree. */
const beyondSchema = new Set(["calendarDate", "tooSoon", "duplicate", "conditionalValue"]);

describe.each([
  [
    associateCenBandwidthPackageTool,
    associateCenBandwidthPackageExample,
    associateCenBandwidthPackageRequestInvalid,
  ],
  [
    describeCenBandwidthPackagesTool,
    describeCenBandwidthPackagesExample,
    describeCenBandwidthPackagesRequestInvalid,
  ],
  [
    tempUpgradeCenBandwidthPackageSpecTool,
    tempUpgradeCenBandwidthPackageSpecExample,
    tempUpgradeCenBandwidthPackageSpecRequestInvalid,
  ],
] as const)("$name", (tool, example, invalid) => {
  it("accepts the documented example", () => {
    expect(ajv.validate(tool.inputSchema, example.request)).toBe(true);
    expect(ajv.validate(tool.outputSchema, example.response)).toBe(true);
  });

  it("refuses what breaks a rule a schema can say", () => {
    const passed = invalid
      .filter(({ expected }) => expected.level === "error" && !beyondSchema.has(expected.code))
      .filter(({ value }) => ajv.validate(tool.inputSchema, value))
      .map(({ name }) => name);
    expect(passed).toEqual([]);
  });
});

it("accepts requests at the edge of their rules", () => {
  const refused = describeCenBandwidthPackagesRequestBoundaries
    .filter(({ value }) => !ajv.validate(describeCenBandwidthPackagesTool.inputSchema, value))
    .map(({ name }) => name);
  expect(refused).toEqual([]);
});

it("hints at what a call does", () => {
  expect(
    tools.map(({ name, annotations: { readOnlyHint, destructiveHint, idempotentHint } }) => [
      name,
      { readOnlyHint, destructiveHint, idempotentHint },
    ]),
  ).toEqual([
    [
      "AssociateCenBandwidthPackage",
      { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
    ],
    [
      "DescribeCenBandwidthPackages",
      { readOnlyHint: true, destructiveHint: false, idempotentHint: true },
    ],
    [
      "TempUpgradeCenBandwidthPackageSpec",
      { readOnlyHint: false, destructiveHint: true, idempotentHint: false },
    ],
  ]);
  expect(tempUpgradeCenBandwidthPackageSpecTool.description).toContain(
    "Never call it again because an answer was lost or unclear",
  );
});
