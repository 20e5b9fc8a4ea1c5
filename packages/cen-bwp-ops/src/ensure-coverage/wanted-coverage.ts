import { type AreaPair, areaPair } from "../domain/area-pair.js";
import { readObject } from "../failure/read-settings.js";
import { InputError } from "../failure/input-error.js";

/** A pair of areas that a CEN instance is to have a plan for. */
export interface WantedCoverage {
  readonly CenId: string;
  /** The two areas, either way round. */
  readonly areas: readonly [string, string];
  /** Mbps at least; 1 by default, which means any plan. */
  readonly Bandwidth?: number;
}

/** The same, checked. */
export interface ReadWanted {
  readonly wanted: WantedCoverage;
  readonly pair: AreaPair;
  readonly bandwidth: number;
}

/**
 * Checks what is wanted.
 *
 * @throws {InputError} naming the entry and its member; also for a pair that is wanted twice on one CEN instance.
 */
export function readWanted(all: readonly WantedCoverage[]): readonly ReadWanted[] {
  if (!Array.isArray(all)) throw new InputError("wanted", "a list of wishes", all);
  const known = new Set<string>();
  return all.map((wanted: WantedCoverage, index) => {
    const at = `wanted[${index}]`;
    readObject(wanted, at, "a CEN instance and two areas");
    const { CenId, areas, Bandwidth: bandwidth = 1 } = wanted;
    if (!isText(CenId)) throw new InputError(`${at}.CenId`, "the id of a CEN instance", CenId);
    const [a, b, more] = Array.isArray(areas) ? (areas as readonly unknown[]) : [];
    if (more !== undefined || !isText(a) || !isText(b)) {
      throw new InputError(`${at}.areas`, 'two areas, such as ["china", "europe"]', areas);
    }
    if (!Number.isInteger(bandwidth) || bandwidth < 1) {
      throw new InputError(`${at}.Bandwidth`, "a whole number of Mbps, 1 or more", bandwidth);
    }
    const pair = areaPair(a, b);
    const key = `${CenId} ${pair.key}`;
    if (known.has(key)) throw new InputError(at, "each pair once per CEN instance", wanted);
    known.add(key);
    return { wanted, pair, bandwidth };
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
