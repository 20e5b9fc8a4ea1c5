/** One plan as canary, then 5, then 25 at a time. */
const defaultStages: readonly number[] = [1, 5, 25];

/** The entries in stages of these sizes; the last size counts for all that is left. */
export function windowStages<T>(
  entries: readonly T[],
  sizes: readonly number[] = defaultStages,
): readonly (readonly T[])[] {
  const stages: (readonly T[])[] = [];
  for (let from = 0; from < entries.length;) {
    const size = sizes[Math.min(stages.length, sizes.length - 1)] ?? entries.length;
    stages.push(entries.slice(from, from + size));
    from += size;
  }
  return stages;
}
