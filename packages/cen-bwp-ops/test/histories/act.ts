import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
} from "fast-check";
import type { CrashPoint } from "../crashing-engine.js";
import type { Network } from "../emulated.js";

/** One thing that happens in a history. Plans and CEN instances by number. */
export type Act =
  | {
      readonly kind: "upgrade" | "attach";
      readonly plan: number;
      readonly cen: number;
      readonly bandwidth: number;
      readonly hours: number;
      readonly network: readonly Network[];
      readonly crashes: readonly CrashPoint[];
    }
  | { readonly kind: "rivalAttach"; readonly plan: number; readonly cen: number }
  | { readonly kind: "rivalUpgrade"; readonly plan: number; readonly bandwidth: number }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "settle" };

const plan = nat({ max: 2 });
const cen = nat({ max: 1 });
const bandwidth = constantFrom(20, 40);
const network = constantFrom<Network>("ok", "lostBefore", "lostAfter", "html502After");
const crash = record<CrashPoint>({
  step: integer({ min: 1, max: 9 }),
  when: constantFrom("before", "afterEffect", "afterRecord"),
});
const ours = record({
  kind: constantFrom("upgrade" as const, "attach" as const),
  plan,
  cen,
  bandwidth,
  hours: constantFrom(6, 9),
  network: array(network, { maxLength: 3 }),
  crashes: array(crash, { maxLength: 2 }),
});

/** Histories of up to eight acts. */
export const history: Arbitrary<readonly Act[]> = array(
  oneof(
    { weight: 5, arbitrary: ours },
    record({ kind: constant("rivalAttach" as const), plan, cen }),
    record({ kind: constant("rivalUpgrade" as const), plan, bandwidth }),
    record({ kind: constant("wait" as const), minutes: integer({ min: 1, max: 300 }) }),
    record({ kind: constant("settle" as const) }),
  ),
  { minLength: 1, maxLength: 8 },
);
