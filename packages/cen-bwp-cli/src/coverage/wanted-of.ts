import type { WantedCoverage } from "cen-bwp-ops";

import { cenId } from "../config/cen-id.js";
import type { Settings } from "../config/settings.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/**
 * What the configuration wants covered.
 *
 * @throws {OperatorError} (wrong usage) where it says nothing, or names no CEN instance, or the same pair twice.
 */
export function wantedOf(settings: Settings): readonly WantedCoverage[] {
  const { coverage = [] } = settings.config;
  if (coverage.length === 0)
    throw new OperatorError(
      "the configuration wants no coverage; `cen-bwp config example` shows how to write it down",
      exitCodes.usage,
    );
  const known = new Set<string>();
  return coverage.map(({ cen, areas, bandwidth }, index) => {
    const path = ["coverage", index] as const;
    const refuse = (words: string): OperatorError =>
      new OperatorError(`${settings.at(path)}: coverage[${index}]: ${words}`, exitCodes.usage);
    let id: string;
    try {
      id = cenId(cen, settings);
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      throw refuse(error.message);
    }
    const key = [id, ...areas.map((area) => area.toLowerCase()).toSorted()].join(" ");
    if (known.has(key)) throw refuse("the same pair stands here twice for one CEN instance");
    known.add(key);
    return { CenId: id, areas, ...(bandwidth !== undefined && { Bandwidth: bandwidth }) };
  });
}
