import { distance } from "fastest-levenshtein";

/** As many as fit into a sentence. */
const most = 3;

export interface NearestNames {
  /** The likeliest first. */
  readonly names: readonly string[];
  /** One of them is a slip away, or holds what was given: it is likely that it was meant. */
  readonly areLikely: boolean;
}

/** The names nearest to one that is not among them; all of them likely ones, or none. */
export function nearestNames(given: string, known: readonly string[]): NearestNames {
  const wanted = given.toLowerCase();
  // A slip in every third sign is another word.
  const farthest = Math.max(2, Math.floor(given.length / 3));
  const all = known
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits);
  // Capitals alone leave no doubt.
  const same = all.filter(({ edits }) => edits === 0);
  const likely = all.filter(
    ({ name, edits }) => edits <= farthest || isWithin(wanted, name.toLowerCase()),
  );
  const found = [same, likely, all].find(({ length }) => length > 0) ?? [];
  return {
    names: found.slice(0, most).map(({ name }) => name),
    areLikely: likely.length > 0,
  };
}

/** A few letters are in every name. */
function isWithin(wanted: string, name: string): boolean {
  return wanted.length > 3 && name.includes(wanted);
}
