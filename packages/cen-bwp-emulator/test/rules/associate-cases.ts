import type { CenSeed, EmulatorOptions } from "../../src/index.js";
import type { Answer } from "../support/call.js";
import { attach, hour, minute, plan, secondText, start, world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

function attached(
  overrides: Parameters<typeof plan>[1],
  others: Parameters<typeof world>[0] = [],
): Promise<Answer> {
  return attach(world([plan("bwp", overrides), ...others]), "bwp", "cen-a");
}

/** Attaches a plan to `cen-a` as it is seeded. */
function attachedTo(cen: Omit<CenSeed, "CenId">, options: EmulatorOptions = {}): Promise<Answer> {
  const cens = [{ CenId: "cen-a", ...cen }];
  return attach(world([plan("bwp")], { ...options, cens }), "bwp", "cen-a");
}

/** Attaches a second plan, after `wait` ms, to where a first has just been attached. */
async function second(options: EmulatorOptions, wait: number, cenId = "cen-a"): Promise<Answer> {
  const other = plan("bwp-2", { GeographicRegionBId: "north-america" });
  const emulator = world([plan("bwp"), other], options);
  await attach(emulator, "bwp", "cen-a");
  emulator.clock.advance(wait);
  return attach(emulator, "bwp-2", cenId);
}

const mirrored = { GeographicRegionAId: "Europe", GeographicRegionBId: "CHINA", CenId: "cen-a" };

export const associateCases: readonly RuleCase[] = [
  {
    rule: "associate-plan-id-well-formed",
    passes: () => attach(world([plan("bwp")]), "bwp", "cen-a"),
    refused: () => attach(world([plan("bwp")]), "bwp ", "cen-a"),
  },
  {
    rule: "associate-cen-id-well-formed",
    passes: () => attach(world([plan("bwp")]), "bwp", "cen-a"),
    refused: () => attach(world([plan("bwp")]), "bwp", "cen/a"),
  },
  {
    rule: "associate-account-may-use-plans",
    passes: () => attachedTo({}, { account: { mayUsePlans: true } }),
    refused: () => attachedTo({}, { account: { mayUsePlans: false } }),
  },
  {
    rule: "associate-not-blocked",
    passes: () => second({ blockingMs: minute }, minute, "cen-b"),
    refused: () => second({ blockingMs: minute }, minute - 1, "cen-b"),
  },
  {
    rule: "associate-cen-steady",
    passes: () => attachedTo({ Status: "Creating", ActiveTime: secondText(start) }),
    refused: () => attachedTo({ Status: "Creating", ActiveTime: secondText(start + 1000) }),
  },
  {
    rule: "associate-cen-steady",
    passes: () => attachedTo({ Status: "Active" }),
    refused: () => attachedTo({ Status: "Deleting" }),
  },
  {
    rule: "associate-cen-steady",
    passes: () => second({ attachBusyMs: minute }, minute),
    refused: () => second({ attachBusyMs: minute }, minute - 1),
  },
  {
    rule: "associate-transit-router-steady",
    passes: () => attachedTo({ TransitRouterStatus: "Active" }),
    refused: () => attachedTo({ TransitRouterStatus: "Modifying" }),
  },
  {
    rule: "associate-plan-steady",
    passes: () => attached({ Processing: "attachment", ProcessingUntil: secondText(start) }),
    refused: () => attached({ Processing: "attachment" }),
  },
  {
    rule: "associate-plan-steady",
    passes: () => attached({ Processing: "order", ProcessingUntil: secondText(start) }),
    refused: () => attached({ Processing: "order", ProcessingUntil: secondText(start + 1000) }),
  },
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
