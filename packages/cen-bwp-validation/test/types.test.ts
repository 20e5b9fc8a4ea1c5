import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { expect, expectTypeOf, it } from "vitest";

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
import {
  describeCenBandwidthPackagesResponseSchema,
  tempUpgradeCenBandwidthPackageSpecRequestSchema,
} from "../src/standard-schema.js";
import type { zodBandwidthPackage } from "../src/zod.js";
import type { output } from "zod";

/** As a form or a router takes a schema: by the interfaces of the standard alone. */
async function judge<Schema extends StandardSchemaV1 & StandardJSONSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<readonly [StandardSchemaV1.Result<StandardSchemaV1.InferOutput<Schema>>, unknown]> {
  const { validate, jsonSchema } = schema["~standard"];
  return [await validate(value), jsonSchema.input({ target: "draft-07" })["required"]];
}

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

it("schemas are what the standard's own package says they are", async () => {
  const order = { CenBandwidthPackageId: "cenbwp-1", Bandwidth: 20, EndTime: "2030-01-01T02:00Z" };
  const [result, required] = await judge(tempUpgradeCenBandwidthPackageSpecRequestSchema, order);
  expect(result).toEqual({
    issues: [
      {
        message: 'EndTime: "2030-01-01T02:00Z" is not written as YYYY-MM-DDThh:mm:ssZ',
        path: ["EndTime"],
      },
    ],
  });
  expect(required).toEqual(["Bandwidth", "CenBandwidthPackageId", "EndTime"]);
  if (result.issues === undefined)
    expectTypeOf(result.value).toEqualTypeOf<TempUpgradeCenBandwidthPackageSpecRequest>();
  const [answer] = await judge(describeCenBandwidthPackagesResponseSchema, { TotalCount: 0 });
  expect(answer).toEqual({ value: { TotalCount: 0 } });
  expectTypeOf<
    StandardJSONSchemaV1.InferInput<typeof tempUpgradeCenBandwidthPackageSpecRequestSchema>
  >().toEqualTypeOf<TempUpgradeCenBandwidthPackageSpecRequest>();
});
