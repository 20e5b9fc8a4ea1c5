import type { Part } from "../compare/finding.js";
import type { Change } from "../judge/judge.js";
import { atLeast, type Bump, type Target } from "../table/bump.js";

/** Something the emitted packages show that the computed levels deny. */
export interface Disagreement {
  readonly target: Target;
  /** The least level what was seen would need. */
  readonly wanted: Bump;
  readonly operation?: string;
  readonly part?: Part;
  /** Names on the way to the place, without indices. */
  readonly path: readonly string[];
  /** What was seen, as the end of a sentence. */
  readonly seen: string;
}

/** The disagreement as a line that names the rules which are wrong. */
export function disagreementInWords(
  disagreement: Disagreement,
  changes: readonly Change[],
): string {
  const { target, wanted, operation, part, path, seen } = disagreement;
  const place = [operation, part, path.join(".")].filter(Boolean).join(" ");
  const near = changes.filter((change) => touches(change, disagreement));
  const rules = near.map(
    (change) =>
      `${change.rule}${change.path === undefined ? "" : ` at ${change.path}`} (${change.levels[target]})`,
  );
  const blame =
    rules.length === 0
      ? "no rule saw a change there"
      : `too low is ${[...new Set(rules)].join(" or ")}`;
  return `${place === "" ? "" : `${place}: `}${seen}, which is ${wanted} for ${target}; ${blame}`;
}

/** Whether a change stands at, above or below the place, and does not explain it already. */
function touches(change: Change, { target, wanted, operation, part, path }: Disagreement): boolean {
  if (atLeast(change.levels[target], wanted)) return false;
  if (operation !== undefined && change.operation !== operation) return false;
  if (part !== undefined && change.part !== undefined && change.part !== part) return false;
  const steps = (change.steps ?? []).filter((step) => step !== "[]");
  const shared = Math.min(steps.length, path.length);
  return steps.slice(0, shared).join("\0") === path.slice(0, shared).join("\0");
}
