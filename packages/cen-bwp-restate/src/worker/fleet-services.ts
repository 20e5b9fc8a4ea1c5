import type { EndpointOptions } from "@restatedev/restate-sdk";
import { intentKeyObject } from "../intents/intent-key-object.js";
import { intentObject } from "../intents/intent-object.js";
import { quotaObject } from "../quota/quota-object.js";
import { keyObject } from "../runs/key-object.js";
import { keyObjectNames } from "../runs/names.js";
import type { RoundWork } from "../runs/round-work.js";
import { runObject } from "../runs/run-object.js";

/** Settings of the virtual objects. */
export interface FleetServiceOptions {
  /** How long the record of a run that is over is kept, ms; 400 days by default. Intents are kept until somebody clears them. */
  readonly keepRunsMs?: number;
}

/** All virtual objects of a fleet. */
export function fleetServices(
  work: RoundWork,
  { keepRunsMs = 400 * 86_400_000 }: FleetServiceOptions = {},
): EndpointOptions["services"] {
  return [
    runObject({ keepMs: keepRunsMs }),
    ...keyObjectNames.map((name) => keyObject(name, work)),
    intentObject,
    intentKeyObject,
    quotaObject,
  ];
}
