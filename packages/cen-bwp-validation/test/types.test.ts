import { expectTypeOf, it } from "vitest";

import {
  assertFilter,
  isDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesRequest,
  withLevels,
  type BandwidthPackage,
  type DescribeCenBandwidthPackagesRequest,
  type Filter,
  type Issue,
  type IssueCode,
  type TempUpgradeCenBandwidthPackageSpecRequest,
} from "../src/index.js";
import type { tempUpgradeCenBandwidthPackageSpecRequestSchema } from "../src/standard-schema.js";
import type { zodBandwidthPackage } from "../src/zod.js";
import type { output } from "zod";

// Judged by the compiler in `pnpm typecheck`.
it("types say what was judged", () => {
  const given: unknown = {};
  const result = validateDescribeCenBandwidthPackagesRequest(given);
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<DescribeCenBandwidthPackagesRequest>();
  else expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
  if (isDescribeCenBandwidthPackagesRequest(given))
    expectTypeOf(given).toEqualTypeOf<DescribeCenBandwidthPackagesRequest>();
  const part: unknown = { Key: "Name" };
  assertFilter(part);
  expectTypeOf(part).toEqualTypeOf<Filter>();
  expectTypeOf<"enum">().toExtend<IssueCode>();
  type Schema = NonNullable<
    (typeof tempUpgradeCenBandwidthPackageSpecRequestSchema)["~standard"]["types"]
  >;
  expectTypeOf<Schema["output"]>().toEqualTypeOf<TempUpgradeCenBandwidthPackageSpecRequest>();
  expectTypeOf<output<typeof zodBandwidthPackage>>().toEqualTypeOf<BandwidthPackage>();
  // @ts-expect-error an option there is not
  validateDescribeCenBandwidthPackagesRequest(given, { mode: "some" });
  // @ts-expect-error a level there is not
  withLevels(validateDescribeCenBandwidthPackagesRequest, { "PageSize/maximum": "info" });
});
