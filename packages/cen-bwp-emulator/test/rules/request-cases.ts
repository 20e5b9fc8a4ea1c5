import { call } from "../support/call.js";
import { world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

function described(parameters: Readonly<Record<string, string>>): ReturnType<typeof call> {
  return call(world([]), "DescribeCenBandwidthPackages", parameters);
}

function associated(parameters: Readonly<Record<string, string>>): ReturnType<typeof call> {
  const emulator = world([{ CenBandwidthPackageId: "bwp" }]);
  return call(emulator, "AssociateCenBandwidthPackage", parameters);
}

export const requestCases: readonly RuleCase[] = [
  {
    rule: "parameter-present",
    passes: () => associated({ CenId: "cen-a", CenBandwidthPackageId: "bwp" }),
    refused: () => associated({ CenBandwidthPackageId: "bwp" }),
  },
  {
    rule: "filter-key-supported",
    passes: () => described({ "Filter.1.Key": "Name", "Filter.1.Value.1": "x" }),
    refused: () => described({ "Filter.1.Key": "Colour", "Filter.1.Value.1": "x" }),
  },
  {
    rule: "tag-key-valid",
    passes: () => described({ "Tag.1.Key": "team", "Tag.1.Value": "x" }),
    refused: () => described({ "Tag.1.Key": "aliyun-team", "Tag.1.Value": "x" }),
  },
  {
    rule: "tag-value-valid",
    passes: () => described({ "Tag.1.Key": "team", "Tag.1.Value": "x" }),
    refused: () => described({ "Tag.1.Key": "team", "Tag.1.Value": "https://x" }),
  },
  {
    rule: "parameter-valid",
    passes: () => described({ PageSize: "50" }),
    refused: () => described({ PageSize: "51" }),
  },
];
