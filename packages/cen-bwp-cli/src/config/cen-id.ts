import { checkCenId } from "../program/check-id.js";
import type { Settings } from "./settings.js";

/** The id of a CEN instance: `cens` of the configuration gives names of one's own. */
export function cenId(given: string, { config }: Settings): string {
  const { cens = {} } = config;
  const named = Object.hasOwn(cens, given) ? cens[given] : undefined;
  return named ?? checkCenId(given);
}
