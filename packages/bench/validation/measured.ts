import {
  decodeDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesResponse,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import {
  describeCenBandwidthPackagesRequestJsonSchema,
  describeCenBandwidthPackagesResponseJsonSchema,
  tempUpgradeCenBandwidthPackageSpecRequestJsonSchema,
} from "cen-bwp-validation/json-schema";
import {
  zodDescribeCenBandwidthPackagesRequest,
  zodDescribeCenBandwidthPackagesResponse,
  zodTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation/zod";
import { describeByHand, pageByHand } from "./by-hand.js";
import {
  faultyPage,
  oneFault,
  sixFaults,
  validDescribe,
  validPage,
  validUpgrade,
  wire,
} from "./inputs.js";
import { ajv, arktype, typebox, valibot } from "./peers.js";

type Judge = (value: unknown) => unknown;

export interface Case {
  readonly title: string;
  readonly value: unknown;
  /** Contenders by name; "ours" and "by hand" first. */
  readonly judges: Readonly<Record<string, Judge>>;
}

const request = describeCenBandwidthPackagesRequestJsonSchema;
const response = describeCenBandwidthPackagesResponseJsonSchema;
const tb = { request: typebox(request), response: typebox(response) };

/** Ajv's standalone code, loaded from where it was written. */
export interface Standalone {
  readonly request: Judge;
  readonly response: Judge;
}

const describeAll = (standalone: Standalone): Readonly<Record<string, Judge>> => ({
  ours: (value) => validateDescribeCenBandwidthPackagesRequest(value),
  "by hand": describeByHand,
  "Ajv standalone": standalone.request,
  "Ajv compiled": ajv(request, true),
  "Zod 4": (value) => zodDescribeCenBandwidthPackagesRequest.safeParse(value),
  Valibot: valibot(request),
  ArkType: arktype(request),
  "TypeBox 1": (value) => tb.request.check(value) || tb.request.errors(value),
});

const first: Record<string, Judge> = {
  ours: (value) => validateDescribeCenBandwidthPackagesRequest(value, { mode: "first" }),
  "Ajv compiled": ajv(request, false),
};

const page = (standalone: Standalone): Readonly<Record<string, Judge>> => ({
  ours: (value) => validateDescribeCenBandwidthPackagesResponse(value),
  // Ajv, Zod and the others know errors alone; the first-error form is what does the same work.
  "ours, errors": (value) => validateDescribeCenBandwidthPackagesResponse(value, { mode: "first" }),
  "by hand": pageByHand,
  "Ajv standalone": standalone.response,
  "Ajv compiled": ajv(response, true),
  "Zod 4": (value) => zodDescribeCenBandwidthPackagesResponse.safeParse(value),
  Valibot: valibot(response),
  ArkType: arktype(response),
  "TypeBox 1": (value) => tb.response.check(value) || tb.response.errors(value),
});

const upgrade: Readonly<Record<string, Judge>> = {
  ours: (value) => validateTempUpgradeCenBandwidthPackageSpecRequest(value),
  "Ajv compiled": ajv(tempUpgradeCenBandwidthPackageSpecRequestJsonSchema, true),
  "Zod 4": (value) => zodTempUpgradeCenBandwidthPackageSpecRequest.safeParse(value),
};

const decoding: Readonly<Record<string, Judge>> = {
  ours: (pairs) => decodeDescribeCenBandwidthPackagesRequest(pairs as typeof wire),
};

export function cases(standalone: Standalone): readonly Case[] {
  const requests = describeAll(standalone);
  const responses = page(standalone);
  return [
    { title: "valid Describe request", value: validDescribe, judges: requests },
    { title: "one fault, all errors", value: oneFault, judges: requests },
    { title: "six faults, all errors", value: sixFaults, judges: requests },
    { title: "one fault, first error", value: oneFault, judges: first },
    { title: "valid TempUpgrade request", value: validUpgrade, judges: upgrade },
    { title: "response of 50 plans", value: validPage, judges: responses },
    { title: "response of 50, one fault", value: faultyPage, judges: responses },
    { title: "decoding 12 parameters", value: wire, judges: decoding },
  ];
}
