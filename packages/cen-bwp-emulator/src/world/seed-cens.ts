import { EmulatorError } from "../emulator-error.js";
import { checkMembers, type Members, remedy } from "../checks/check-members.js";
import type { CenSeed } from "../options/emulator-options.js";
import type { CenRecord } from "./cen-store.js";
import { parseTimeText } from "./time-text.js";
import type { World } from "./world.js";

const cenMembers: Members<CenSeed> = {
  CenId: true,
  Status: true,
  ActiveTime: true,
  TransitRouterStatus: true,
  TrafficQosPolicy: true,
};

const statuses: readonly string[] = ["Active", "Creating", "Deleting"];

/** Puts the seeded CENs into an empty world. Throws `EmulatorError` BadSeed with the path to the mistake. */
export function seedCens(world: World, seeds: readonly (string | CenSeed)[]): void {
  const records = new Map<string, CenRecord>();
  for (const [index, seed] of seeds.entries()) {
    const cen: CenSeed = typeof seed === "string" ? { CenId: seed } : seed;
    checkCen(cen, index);
    if (records.has(cen.CenId)) {
      throw badSeed(`CEN ${cen.CenId} is seeded twice. Name each CEN once.`, index);
    }
    records.set(cen.CenId, {
      id: cen.CenId,
      transitRouterStatus: cen.TransitRouterStatus ?? "Active",
      trafficQosPolicy: cen.TrafficQosPolicy ?? false,
    });
    if (cen.Status === undefined || cen.Status === "Active") continue;
    world.occupations.occupy("cen", cen.CenId, activeAt(cen, index));
  }
  world.cens.reset(records.values());
}

function checkCen(cen: CenSeed, index: number): void {
  if (typeof cen !== "object" || cen === null || typeof cen.CenId !== "string" || !cen.CenId) {
    throw badSeed(`The CEN seed at index ${index} has no CenId.`, index);
  }
  checkMembers(cen, cenMembers, `CEN seed ${cen.CenId}`, ["cens", index], "BadSeed");
  const { Status = "Active", TrafficQosPolicy = false, TransitRouterStatus = "Active" } = cen;
  if (!statuses.includes(Status)) {
    throw badSeed(`CEN ${cen.CenId} has the Status ${Status}. ${remedy(Status, statuses)}`, index);
  }
  if (typeof TrafficQosPolicy !== "boolean" || typeof TransitRouterStatus !== "string") {
    throw badSeed(
      `CEN ${cen.CenId} is seeded with TrafficQosPolicy ${String(TrafficQosPolicy)} and TransitRouterStatus ${TransitRouterStatus}. Pass true or false, and a text such as Modifying.`,
      index,
    );
  }
  if (cen.ActiveTime !== undefined && Status !== "Creating") {
    throw badSeed(`CEN ${cen.CenId} has an ActiveTime but is not Creating.`, index);
  }
}

function activeAt({ CenId, ActiveTime }: CenSeed, index: number): number {
  if (ActiveTime === undefined) return Infinity;
  const instant = typeof ActiveTime === "string" ? parseTimeText(ActiveTime) : undefined;
  if (instant !== undefined) return instant;
  throw badSeed(
    `CEN ${CenId} is seeded with ActiveTime "${ActiveTime}". Write YYYY-MM-DDThh:mm:ssZ.`,
    index,
  );
}

function badSeed(message: string, index: number): EmulatorError {
  return new EmulatorError("BadSeed", message, { path: ["cens", index] });
}
