/** The virtual object of one run, keyed by its id: what was asked, and what became of it. */
export const runObjectName = "CenBwpRun";

// One object per kind of key, so that tables and metrics of the server tell them apart.
const keyObjects: readonly (readonly [prefix: string, name: string])[] = [
  ["cen:", "CenBwpCen"],
  ["plan:", "CenBwpPlan"],
  ["", "CenBwpKey"],
];

/** The names of the virtual objects that run workflows, keyed by what only one run at a time may work on. */
export const keyObjectNames: readonly string[] = keyObjects.map(([, name]) => name);

/** The one of them that runs workflows with this key. */
export function keyObjectName(key: string): string {
  return keyObjects.find(([prefix]) => key.startsWith(prefix))?.[1] ?? "CenBwpKey";
}
