interface Watch {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Listens to a caller's signal and returns the way to stop. All calls share one listener per signal: a program that gives
 * one signal to many calls at a time must not be warned of a leak.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  let watch = watches.get(signal);
  if (watch === undefined) {
    const listeners = new Set<() => void>();
    watch = { listeners, notify: () => listeners.forEach((each) => each()) };
    watches.set(signal, watch);
  }
  const { listeners, notify } = watch;
  if (listeners.size === 0) signal.addEventListener("abort", notify, { once: true });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", notify);
  };
}
