import { type Choose, type Exploration, explore } from "./explore.js";
import type { Depth } from "./trouble.js";

/** Walks every path at each depth, prints how many there were, and returns all that went wrong. */
export async function exploreAll(
  workflow: string,
  depths: readonly Depth[],
  path: (choose: Choose, depth: Depth, keepsJournal: boolean) => Promise<string | undefined>,
): Promise<{ paths: number; violations: Exploration["violations"] }> {
  let paths = 0;
  const violations: Exploration["violations"][number][] = [];
  for (const at of depths) {
    // Without crashes nothing is ever replayed.
    for (const keepsJournal of at.crashes > 0 ? [true, false] : [true]) {
      const began = performance.now();
      const found = await explore((choose) => path(choose, at, keepsJournal));
      paths += found.paths;
      violations.push(...found.violations);
      const { faults, crashes, reads, rivals } = at;
      console.log(
        `${workflow}: up to ${faults} faults, ${crashes} crashes${keepsJournal ? "" : " (journal lost)"}, ` +
          `${reads} bad reads, ${rivals} rivals: ${found.paths} paths, ${found.violated} violations, ` +
          `${Math.round(performance.now() - began)} ms`,
      );
    }
  }
  return { paths, violations };
}

/** A depth from its four figures. */
export function depth(faults: number, crashes: number, reads: number, rivals: number): Depth {
  return { faults, crashes, reads, rivals };
}
