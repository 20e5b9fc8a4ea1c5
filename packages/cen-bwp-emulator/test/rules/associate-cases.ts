import type { Answer } from "../support/call.js";
import { attach, hour, plan, start, world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

function attached(
  overrides: Parameters<typeof plan>[1],
  others: Parameters<typeof world>[0] = [],
): Promise<Answer> {
  return attach(world([plan("bwp", overrides), ...others]), "bwp", "cen-a");
}

const mirrored = { GeographicRegionAId: "Europe", GeographicRegionBId: "CHINA", CenId: "cen-a" };

export const associateCases: readonly RuleCase[] = [
  {
    rule: "associate-plan-exists",
    passes: () => attach(world([plan("bwp")]), "bwp", "cen-a"),
    refused: () => attach(world([plan("bwp")]), "bwp-x", "cen-a"),
  },
  {
    rule: "associate-cen-exists",
    passes: () => attach(world([plan("bwp")]), "bwp", "cen-a"),
    refused: () => attach(world([plan("bwp")]), "bwp", "cen-x"),
  },
  {
    rule: "associate-plan-on-no-other-cen",
    passes: () => attached({ CenId: "cen-a" }),
    refused: () => attached({ CenId: "cen-b" }),
  },
  {
    rule: "associate-plan-in-business",
    passes: () => attached({ BusinessStatus: "Normal" }),
    refused: () => attached({ BusinessStatus: "FinancialLocked" }),
  },
  {
    rule: "associate-plan-in-business",
    passes: () =>
      attached({ ExpiredTime: new Date(start + hour).toISOString().replace(".000", "") }),
    refused: () => attached({ ExpiredTime: new Date(start).toISOString().replace(".000", "") }),
  },
  {
    rule: "associate-span-free",
    passes: () => attached({}, [plan("rival", { ...mirrored, CenId: "cen-b" })]),
    refused: () => attached({}, [plan("rival", mirrored)]),
  },
];
