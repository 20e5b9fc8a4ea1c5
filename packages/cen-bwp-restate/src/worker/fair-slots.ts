/** Room for so many at once, shared fairly. */
export interface FairSlots {
  /** Resolves with what gives the slot back, when it is this one's turn. */
  enter(group: string): Promise<() => void>;
  /** How many are in, and how many wait. */
  readonly size: { readonly inside: number; readonly waiting: number };
}

/**
 * Slots for which groups take turns: each time one is free, the group that has gone longest without one is next, however many of
 * another group wait. So the plans of one account do not keep another account's from moving.
 */
export function fairSlots(limit: number): FairSlots {
  // A map keeps the order of insertion: the first group is the one whose turn it is.
  const groups = new Map<string, (() => void)[]>();
  let inside = 0;
  let waiting = 0;

  const next = (): void => {
    while (inside < limit) {
      const [first] = groups;
      if (!first) return;
      const [group, queue] = first;
      groups.delete(group);
      const enter = queue.shift();
      if (queue.length > 0) groups.set(group, queue);
      if (!enter) continue;
      waiting -= 1;
      inside += 1;
      enter();
    }
  };
  return {
    enter: (group) =>
      new Promise((resolve) => {
        const queue = groups.get(group) ?? [];
        let left = false;
        queue.push(() =>
          resolve(() => {
            if (left) return;
            left = true;
            inside -= 1;
            next();
          }),
        );
        groups.set(group, queue);
        waiting += 1;
        next();
      }),
    get size() {
      return { inside, waiting };
    },
  };
}
