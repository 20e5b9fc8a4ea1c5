import type { Check } from "cen-bwp-ops";

/** What to do about the check that stops an action, in the words of this command. None where nothing stops it. */
export function remediesOf(checks: readonly Check[]): readonly string[] {
  const failed = checks.find(({ level, verdict }) => level === "error" && verdict === "fail");
  if (failed?.remedy === undefined) return [];
  // The library names its functions.
  return failed.id === "noOtherOrder"
    ? ["settle it first, with `cen-bwp intents settle` or `cen-bwp intents resolve`"]
    : [failed.remedy];
}
