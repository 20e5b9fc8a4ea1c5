/** One plan as canary, then 5, then 25 at a time. */
export function windowStages<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const stages: (readonly T[])[] = [];
  for (let from = 0; from < entries.length;) {
    const size = from === 0 ? 1 : stages.length === 1 ? 5 : 25;
    stages.push(entries.slice(from, from + size));
    from += size;
  }
  return stages;
}
