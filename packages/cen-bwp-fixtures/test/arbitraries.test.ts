import * as fc from "fast-check";
import * as validation from "cen-bwp-validation";
import { expect, it } from "vitest";

import * as arbitraries from "../src/fast-check.js";
import { fixtureNow } from "../src/index.js";

type Validate = (value: unknown, options: { readonly now: number }) => validation.Result<unknown>;

const judges = new Map(Object.entries(validation));
const objects = Object.entries(arbitraries).map(([name, make]) => {
  const type = name.replace(/Arbitrary$/, "").replace(/^./, (letter) => letter.toUpperCase());
  return [
    type,
    make() as fc.Arbitrary<unknown>,
    judges.get(`validate${type}`) as unknown as Validate,
  ] as const;
});

it("there is one for every object that is validated", () => {
  expect(objects.map(([type]) => type).toSorted()).toEqual(
    Object.keys(validation)
      .filter((name) => /^validate[A-Z]/.test(name))
      .map((name) => name.replace("validate", ""))
      .toSorted(),
  );
});

it.each(objects)("%s: every value is valid without a warning", (_, arbitrary, validate) => {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => {
      const result = validate(value, { now: fixtureNow });
      return result.ok && result.warnings.length === 0;
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect(counterexample).toBeNull();
});

it("plans keep their relations", () => {
  const { counterexample } = fc.check(
    fc.property(arbitraries.bandwidthPackageArbitrary(), (plan) => {
      const { CenIds, GeographicRegionAId: a, GeographicRegionBId: b } = plan;
      return (
        CenIds?.CenId?.length === (plan.Status === "InUse" ? 1 : 0) &&
        plan.GeographicSpanId === `${a}_${b}` &&
        plan.IsCrossBorder === ((a === "china") !== (b === "china")) &&
        Date.parse(plan.CreationTime ?? "") < Date.parse(plan.ExpiredTime ?? "")
      );
    }),
    { numRuns: 1000, seed: 2 },
  );
  expect(counterexample).toBeNull();
});

it("shrinks to the smallest request", () => {
  const result = fc.check(
    fc.property(
      arbitraries.tempUpgradeCenBandwidthPackageSpecRequestArbitrary(),
      ({ Bandwidth }) => Bandwidth < 9000,
    ),
    { seed: 3 },
  );
  expect(result.counterexample?.[0].Bandwidth).toBe(9000);
});
