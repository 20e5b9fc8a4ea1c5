import { describe, expect, it } from "vitest";

import * as validation from "../src/index.js";
import * as jsonSchemas from "../src/json-schema.js";
import * as zods from "../src/zod.js";
import { ajv } from "./support/oracle.js";
import { random, sample } from "./support/sample.js";
import { subjects } from "./support/subjects.js";
import type { ZodType } from "zod";

/** `pnpm test:long` asks for more. */
const runs = Number(process.env["AGREEMENT_RUNS"] ?? 3000);

describe.each(subjects(validation))("$name", ({ name, validate, first, is }) => {
  const document = (jsonSchemas as Readonly<Record<string, unknown>>)[
    `${name.charAt(0).toLowerCase()}${name.slice(1)}JsonSchema`
  ] as object;
  const zod = (zods as Readonly<Record<string, unknown>>)[`zod${name}`] as ZodType;
  const accepts = ajv().compile(document);

  it(`is judged by Ajv and Zod alike on ${runs} values`, () => {
    const next = random(name.length);
    const disagreements: unknown[] = [];
    let valid = 0;
    for (let run = 0; run < runs; run += 1) {
      const value: unknown = sample(document, next);
      const ours = validate(value).ok;
      const verdicts = [
        ours,
        is(value),
        first(value) === undefined,
        accepts(value),
        zod.safeParse(value).success,
      ];
      if (ours) valid += 1;
      if (new Set(verdicts).size > 1) disagreements.push([verdicts, JSON.stringify(value)]);
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    // Neither kind may be missing.
    expect(Math.min(valid, runs - valid) / runs).toBeGreaterThan(0.02);
  });
});

describe("by design only our validators judge", () => {
  const zod = zods.zodTempUpgradeCenBandwidthPackageSpecRequest;
  const accepts = ajv().compile(jsonSchemas.tempUpgradeCenBandwidthPackageSpecRequestJsonSchema);
  const EndTime = "2027-01-01T00:00:00Z";
  const order = { CenBandwidthPackageId: "cenbwp-1", Bandwidth: 20, EndTime };

  it.each([
    ["the clock", { now: Date.parse(EndTime) }, "EndTime/tooSoon"],
    ["the expiry", { expiresAt: Date.parse(EndTime) }, "EndTime/tooLate"],
  ])("%s", (_, options, rule) => {
    const result = validation.validateTempUpgradeCenBandwidthPackageSpecRequest(order, options);
    expect(result.ok ? [] : result.issues.map((issue) => issue.rule)).toEqual([rule]);
    expect([accepts(order), zod.safeParse(order).success]).toEqual([true, true]);
  });

  it("an unknown member that is undefined as absent", () => {
    const given = { ...order, Unheard: undefined };
    expect(validation.isTempUpgradeCenBandwidthPackageSpecRequest(given)).toBe(true);
    expect([accepts(given), zod.safeParse(given).success]).toEqual([false, false]);
  });

  it("warnings", () => {
    const given = { ...order, CenBandwidthPackageId: "plan-1" };
    const result = validation.validateTempUpgradeCenBandwidthPackageSpecRequest(given);
    expect(result.ok && result.warnings.map((issue) => issue.rule)).toEqual([
      "CenBandwidthPackageId/prefix",
    ]);
    expect([accepts(given), zod.safeParse(given).success]).toEqual([true, true]);
  });
});
