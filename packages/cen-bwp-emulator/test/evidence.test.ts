import { readFileSync, writeFileSync } from "node:fs";
import {
  associateCenBandwidthPackageErrors,
  describeCenBandwidthPackagesErrors,
  tempUpgradeCenBandwidthPackageSpecErrors,
} from "cen-bwp-fixtures";
import { expect, test } from "vitest";
import { emulatedRules } from "../src/index.js";
import { allCases } from "./rules/all-cases.js";
import { vendorCases } from "./rules/vendor-cases.js";
import { evidencePage, unansweredCodes } from "./support/evidence.js";

const file = new URL("../EVIDENCE.md", import.meta.url);

/** Rows and sentences without the blanks a formatter may set. */
const words = (text: string): readonly string[] =>
  text
    .replaceAll(/-{3,}/g, "---")
    .split(/\s+/)
    .filter((word) => word !== "");

test("the evidence page is what rules and tests say", () => {
  if (process.env["UPDATE_EVIDENCE"] !== undefined) writeFileSync(file, evidencePage());
  expect(words(readFileSync(file, "utf8"))).toEqual(words(evidencePage()));
});

test("no rule is without a refusal that is tested, and no case without a rule", () => {
  const names = emulatedRules.map(({ name }) => name);
  expect(names.filter((name) => !allCases.some(({ rule }) => rule === name))).toEqual([]);
  expect(vendorCases.filter(({ rule }) => !names.includes(rule))).toEqual([]);
});

test("what is listed as not emulated is answered by no rule", () => {
  const answered = emulatedRules.map(({ code }) => code);
  expect(Object.keys(unansweredCodes).filter((code) => answered.includes(code))).toEqual([]);
});

test("every code that the pages document is answered or listed as not emulated", () => {
  const documented = [
    ...associateCenBandwidthPackageErrors,
    ...describeCenBandwidthPackagesErrors,
    ...tempUpgradeCenBandwidthPackageSpecErrors,
  ].map(({ body }) => body.Code);
  const known = [...emulatedRules.map(({ code }) => code), ...Object.keys(unansweredCodes)];
  expect(documented.length).toBeGreaterThan(10);
  expect(documented.filter((code) => !known.includes(code))).toEqual([]);
});
