import type { OccupationKind } from "../world/occupations.js";
import type { World } from "../world/world.js";
import type { Rule } from "./rule.js";

interface Busy {
  readonly world: World;
  readonly now: number;
}

/** No other write of the account is under way. Error centre: Operation.Blocking, 500; retried everywhere by the Terraform provider. */
export function notBlocked(name: string, stage: string): Rule<Busy> {
  return {
    name,
    stage,
    code: "Operation.Blocking",
    status: 500,
    provenance: "error-centre",
    source: "CEN error list, Operation.Blocking; what blocks for how long: assumed (blockingMs)",
    refuse: ({ world, now }) =>
      world.occupations.isBusy("writes", "", now)
        ? "Another operation is under way. Try again later."
        : undefined,
  };
}

/** Whether a plan is busy with one of these. */
export function isPlanBusy(
  { world, now, planId }: Busy & { readonly planId: string },
  kinds: readonly OccupationKind[],
): boolean {
  return kinds.some((kind) => world.occupations.isBusy(kind, planId, now));
}
