import { describe, expect, it } from "vitest";

import { type ActResult, endsRun, exitCodeOfOutcome } from "./act-result.js";

const result = (outcome: object): ActResult =>
  ({ action: { do: "upgrade", input: {} }, outcome }) as unknown as ActResult;
const rejected = (code: string): object => ({ outcome: "rejected", failure: { code } });

describe("exit code of an outcome", () => {
  it.each([
    [{ outcome: "attached" }, 0, false],
    [{ outcome: "alreadyAttached" }, 0, false],
    [{ outcome: "upgraded" }, 0, false],
    [{ outcome: "alreadyUpgraded" }, 0, false],
    [{ outcome: "satisfied" }, 0, false],
    [rejected("InvalidOperation.UpgradeBwpBandwidth"), 1, true],
    [rejected("Forbidden.AssociatedUnsupportedInterRegionTrafficQosPolicy"), 1, true],
    [rejected("Forbidden.RAM"), 4, true],
    [rejected("NoPermission"), 4, true],
    [{ outcome: "precheckFailed" }, 3, false],
    [{ outcome: "notFound" }, 3, false],
    [{ outcome: "conflictingSpan" }, 5, false],
    [{ outcome: "attachedElsewhere" }, 5, false],
    [{ outcome: "reservationConflict" }, 5, false],
    [{ outcome: "acceptedNotEffective", interrupted: false }, 6, false],
    [{ outcome: "timedOut", interrupted: false }, 6, false],
    [{ outcome: "notStarted" }, 6, false],
    [{ outcome: "liftedUnproven" }, 7, true],
    [{ outcome: "undecided", interrupted: false }, 7, true],
    [{ outcome: "acceptedNotEffective", interrupted: true }, 130, true],
    [{ outcome: "undecided", interrupted: true }, 130, true],
    [{ outcome: "timedOut", interrupted: true }, 130, true],
  ])("%j: %i, ends the run: %j", (outcome, code, ends) => {
    expect([exitCodeOfOutcome(result(outcome)), endsRun(result(outcome))]).toEqual([code, ends]);
  });
});
