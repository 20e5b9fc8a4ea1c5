import {
  decodeDescribeCenBandwidthPackagesRequest,
  firstIssueOfDescribeCenBandwidthPackagesRequest,
  isDescribeCenBandwidthPackagesRequest,
  isDescribeCenBandwidthPackagesResponse,
  isTempUpgradeCenBandwidthPackageSpecRequest,
  validateDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesResponse,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
  type Issue,
  type Result,
} from "cen-bwp-validation";
import {
  describeCenBandwidthPackagesRequestJsonSchema as request,
  describeCenBandwidthPackagesResponseJsonSchema as response,
} from "cen-bwp-validation/json-schema";
import { en } from "cen-bwp-validation/messages/en";
import {
  zodDescribeCenBandwidthPackagesRequest,
  zodDescribeCenBandwidthPackagesResponse,
  zodTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation/zod";
import type { describeByHand, pageByHand } from "./by-hand.js";
import {
  faultyPage,
  oneFault,
  sixFaults,
  validDescribe,
  validPage,
  validUpgrade,
  wire,
} from "./inputs.js";
import { arktype, typebox, valibot } from "./peers.js";

/** Each is one call deep, since some need one to be handed options. */
type Judge = (value: unknown) => unknown;

export interface Case {
  readonly title: string;
  readonly value: unknown;
  /** Contenders by name; "ours" and "by hand" first. */
  readonly judges: Readonly<Record<string, Judge>>;
}

/** What is made outside: the code by hand, and Ajv's code of the published documents and of those with every rule as a keyword. */
export interface Made {
  readonly byHand: ByHand;
  readonly wordless: ByHand;
  readonly ajv: Documents;
  readonly ajvAllRules: Documents;
  readonly ajvFirst: Documents;
}

export interface ByHand {
  readonly describeByHand: typeof describeByHand;
  readonly pageByHand: typeof pageByHand;
}

export interface Documents {
  readonly request: Judge;
  readonly response: Judge;
  readonly upgrade: Judge;
}

const words = { words: en };
const tb = { request: typebox(request), response: typebox(response) };
const valibots = { request: valibot(request), response: valibot(response) };
const arktypes = { request: arktype(request), response: arktype(response) };

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? result.warnings : result.issues;
}

/** As a log would: every word of every issue. */
function read(result: Result<unknown>): unknown {
  return issuesOf(result).map(({ message, expected }) => [message, expected]);
}

function requests({ byHand, wordless, ajv }: Made): Readonly<Record<string, Judge>> {
  return {
    ours: (value) => validateDescribeCenBandwidthPackagesRequest(value, words),
    "by hand": (value) => byHand.describeByHand(value),
    "by hand, wordless": (value) => wordless.describeByHand(value),
    "ours, words read": (value) => read(validateDescribeCenBandwidthPackagesRequest(value, words)),
    "ours, is": (value) => isDescribeCenBandwidthPackagesRequest(value),
    "Ajv standalone": (value) => ajv.request(value),
    "Zod 4": (value) => zodDescribeCenBandwidthPackagesRequest.safeParse(value),
    Valibot: valibots.request,
    ArkType: arktypes.request,
    "TypeBox 1": (value) => tb.request.check(value) || tb.request.errors(value),
  };
}

function responses({ byHand, wordless, ajv, ajvAllRules }: Made): Readonly<Record<string, Judge>> {
  return {
    ours: (value) => validateDescribeCenBandwidthPackagesResponse(value, words),
    "by hand": (value) => byHand.pageByHand(value),
    "by hand, wordless": (value) => wordless.pageByHand(value),
    "Ajv, same rules": (value) => ajvAllRules.response(value),
    // From here on without the rules that only warn: times and numbers written as texts.
    "ours, is": (value) => isDescribeCenBandwidthPackagesResponse(value),
    "Ajv standalone": (value) => ajv.response(value),
    "Zod 4": (value) => zodDescribeCenBandwidthPackagesResponse.safeParse(value),
    Valibot: valibots.response,
    ArkType: arktypes.response,
    "TypeBox 1": (value) => tb.response.check(value) || tb.response.errors(value),
  };
}

export function cases(made: Made): readonly Case[] {
  const describe = requests(made);
  const page = responses(made);
  return [
    { title: "valid Describe request", value: validDescribe, judges: describe },
    { title: "one fault, all errors", value: oneFault, judges: describe },
    { title: "six faults, all errors", value: sixFaults, judges: describe },
    {
      title: "one fault, first error",
      value: oneFault,
      judges: {
        ours: (value) => firstIssueOfDescribeCenBandwidthPackagesRequest(value),
        "Ajv standalone": (value) => made.ajvFirst.request(value),
      },
    },
    {
      title: "valid TempUpgrade request",
      value: validUpgrade,
      judges: {
        ours: (value) => validateTempUpgradeCenBandwidthPackageSpecRequest(value),
        "Ajv, same rules": (value) => made.ajvAllRules.upgrade(value),
        "ours, is": (value) => isTempUpgradeCenBandwidthPackageSpecRequest(value),
        "Ajv, no calendar": (value) => made.ajv.upgrade(value),
        "Zod 4": (value) => zodTempUpgradeCenBandwidthPackageSpecRequest.safeParse(value),
      },
    },
    { title: "response of 50 plans", value: validPage, judges: page },
    { title: "response of 50, one fault", value: faultyPage, judges: page },
    {
      title: "decoding 12 parameters",
      value: wire,
      judges: {
        ours: (pairs) => decodeDescribeCenBandwidthPackagesRequest(pairs as typeof wire),
      },
    },
  ];
}

/** Where ours and the code by hand do not say the same. */
export function differences({ byHand }: Made): readonly string[] {
  const facts = (issue: object): unknown => {
    const { path, code, level, received, params, message, expected } = issue as Issue;
    return [path, code, level, received, params, message, expected];
  };
  const sorted = (list: readonly object[]): string =>
    list
      .map((one) => JSON.stringify(facts(one)))
      .toSorted()
      .join("\n");
  const given = { validDescribe, oneFault, sixFaults, validPage, faultyPage };
  return Object.entries(given).flatMap(([name, value]) => {
    const isPage = name.endsWith("Page");
    const ours = isPage
      ? validateDescribeCenBandwidthPackagesResponse(value, words)
      : validateDescribeCenBandwidthPackagesRequest(value, words);
    const theirs = isPage ? byHand.pageByHand(value) : byHand.describeByHand(value);
    const [a, b] = [sorted(issuesOf(ours)), sorted(theirs.ok ? theirs.warnings : theirs.issues)];
    return a === b && ours.ok === theirs.ok ? [] : [`${name}: ${a}\n  by hand: ${b}`];
  });
}
