import { isDeepStrictEqual } from "node:util";

import type { RamFact } from "../../facts/facts.js";
import type { CuratedOperation } from "../../overlay/curated.js";
import { type Finding, words } from "./finding.js";

/** O10, action by action. Both states are in canonical order. */
export function compareRam(
  operation: string,
  before: CuratedOperation,
  after: CuratedOperation,
): readonly Finding[] {
  const actions = new Set([...before.ram, ...after.ram].map(({ action }) => action));
  return [...actions].flatMap((action): readonly Finding[] => {
    const entries = ({ ram }: CuratedOperation): readonly RamFact[] =>
      ram.filter((entry) => entry.action === action).map(withoutPlace);
    const old = entries(before);
    const now = entries(after);
    if (isDeepStrictEqual(old, now)) return [];
    return [
      {
        rule: "O10",
        operation,
        what: `RAM action ${action}`,
        ...words(inWords(old), inWords(now)),
        addresses: [{ at: "ram", action }],
      },
    ];
  });
}

function withoutPlace({ action, accessLevel, resources }: RamFact): RamFact {
  return { action, accessLevel, resources };
}

function inWords(entries: readonly RamFact[]): string | undefined {
  if (entries.length === 0) return undefined;
  return entries
    .map(({ accessLevel, resources }) =>
      [
        accessLevel,
        ...resources.map(({ arn, required }) => (required ? `${arn} (required)` : arn)),
      ].join(" "),
    )
    .join("; ");
}
