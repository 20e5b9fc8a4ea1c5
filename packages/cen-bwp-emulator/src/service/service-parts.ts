import type { FaultPlan } from "../faults/fault-plan.js";
import type { Gateway } from "../gateway/admit.js";
import type { EmulatedOperation } from "../operations/operation.js";
import type { Journal } from "../state/journal.js";
import type { Throttle } from "../throttle/throttle.js";
import type { Random } from "../world/random.js";
import type { World } from "../world/world.js";

/** What a service is made of. */
export interface ServiceParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly operations: ReadonlyMap<string, EmulatedOperation>;
  readonly random: Random;
  readonly faults: FaultPlan;
  /** Where changes are made durable before an answer leaves. */
  readonly journal?: Journal;
  readonly throttle?: Throttle;
  /** HTTP status by error code, where it is to be another than the rule's. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** The account in resource names. */
  readonly accountId?: string;
}
