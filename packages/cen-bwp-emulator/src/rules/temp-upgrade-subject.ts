import type { World } from "../world/world.js";

/** A temporary upgrade asked for. Bandwidth in Mbps, instants in ms since the epoch, UTC. */
export interface TempUpgradeSubject {
  readonly world: World;
  readonly now: number;
  readonly planId: string;
  readonly bandwidth: number;
  readonly endTime: number;
}
