import type { IssueParams } from "./issue.js";

/**
 * The params of an unknown member: the known name that was probably meant, or an empty text, then all known names.
 * `undefined` where nothing is wrong: what is inherited or undefined counts as absent.
 */
export function stray(
  value: Record<string, unknown>,
  name: string,
  known: readonly string[],
): IssueParams | undefined {
  if (!Object.hasOwn(value, name) || value[name] === undefined) return undefined;
  return [nearest(name, known) ?? "", ...known];
}

/** The known name with the fewest edits, if it is close enough to be meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 100) return undefined;
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
