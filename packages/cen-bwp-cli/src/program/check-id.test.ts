import { describe, expect, it } from "vitest";

import { checkCenId, checkPlanId } from "./check-id.js";

const plan = "a bandwidth plan's begins with cenbwp-";

describe("ids", () => {
  it("takes ids of the right kind", () => {
    expect([checkPlanId("cenbwp-4c2zaavbvh5f"), checkCenId("cen-prod")]).toEqual([
      "cenbwp-4c2zaavbvh5f",
      "cen-prod",
    ]);
  });

  it.each([
    [checkPlanId, "cen-prod", `cen-prod is the id of a CEN instance; ${plan}`],
    [checkPlanId, "tr-1", `tr-1 is the id of a transit router; ${plan}`],
    [checkPlanId, "plan", `"plan" is no id; ${plan}`],
    [checkPlanId, "", `"" is no id; ${plan}`],
    [checkPlanId, "cenbwp-a\u001B[2J", `"cenbwp-a\\u001b[2J" is no id; ${plan}`],
    [
      checkCenId,
      "cenbwp-1",
      "cenbwp-1 is the id of a bandwidth plan; a CEN instance's begins with cen-",
    ],
    [
      checkCenId,
      "cen-attach-1",
      "cen-attach-1 is the id of an attachment; a CEN instance's begins with cen-",
    ],
  ])("%o refuses %j", (check, id, message) => {
    expect(() => check(id)).toThrow(expect.objectContaining({ exitCode: 2, message }));
  });
});
