import type { World } from "../world/world.js";
import type { Rule } from "./rule.js";

/** The plan exists, for every operation that names one. Error centre: ParameterBwpInstanceId, 404. */
export function planExists(
  name: string,
  stage: Rule<never>["stage"],
): Rule<{ readonly world: World; readonly planId: string }> {
  return {
    name,
    stage,
    code: "ParameterBwpInstanceId",
    status: 404,
    provenance: "error-centre",
    source: "CEN error list, ParameterBwpInstanceId",
    refuse: ({ world, planId }) =>
      world.plans.get(planId) === undefined ? `There is no bandwidth plan ${planId}.` : undefined,
  };
}
