import type { Told } from "./issue.js";

/** Of an unknown member: the known name with the fewest edits, if it is close enough to be meant. */
export function nearest({ path, params }: Told): string | undefined {
  const name = String(path.at(-1));
  // Of a very long name nothing is guessed; of another a third may be wrong.
  if (name.length > 100) return undefined;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  let best: string | undefined;
  for (const known of params.map(String)) {
    const edits = distance(name.toLowerCase(), known.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = known;
    }
  }
  return best;
}

/** How many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  // Of what was read of `a` to every beginning of `b`.
  let row = Array.from(b, (_, at) => at + 1);
  for (const [read, letter] of Array.from(a).entries()) {
    let left = read + 1;
    let diagonal = read;
    row = row.map((above, at) => {
      left = Math.min(above + 1, left + 1, diagonal + Number(letter !== b[at]));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}
