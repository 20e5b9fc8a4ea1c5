import type { AccessKey } from "../options/emulator-options.js";
import type { FaultState } from "../faults/fault.js";
import type { SavedNonces } from "../gateway/nonce-generations.js";
import type { SavedLedger } from "../ledger/ledger.js";
import type { Throttle } from "../throttle/throttle.js";
import type { CenRecord } from "../world/cen-store.js";
import type { SavedClock } from "../world/clock.js";
import type { SavedListingOrder } from "../world/listing-order.js";
import type { Occupation } from "../world/occupations.js";
import type { PlanRecord } from "../world/plan-record.js";
import type { RandomState } from "../world/random.js";
import type { WorldEvent } from "../world/world-event.js";

/** Everything an emulator is, as plain data. */
export interface EmulatorState {
  readonly format: "cen-bwp-emulator";
  readonly version: 2;
  readonly clock: SavedClock;
  readonly keys: readonly AccessKey[];
  readonly random: RandomState;
  readonly faultRandom: RandomState;
  readonly cens: readonly CenRecord[];
  /** In listing order. */
  readonly plans: readonly PlanRecord[];
  /** In due order. */
  readonly queue: readonly WorldEvent[];
  readonly occupations: readonly Occupation[];
  readonly listing: SavedListingOrder;
  readonly ledger: SavedLedger;
  readonly nonces: SavedNonces;
  readonly faults: readonly FaultState[];
  readonly throttle: ReturnType<Throttle["save"]>;
}
