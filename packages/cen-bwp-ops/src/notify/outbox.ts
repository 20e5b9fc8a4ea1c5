import type { Notice } from "../ports/notifier.js";

/** Keeps notices until they are delivered. `journal.outbox` lasts beyond the process. */
export interface Outbox {
  /** Keeps a notice; one with this id that waits already stays as it is. */
  put(notice: Notice): void;
  /** Forgets a notice that was delivered. */
  remove(id: string): void;
  /** What waits, oldest first. */
  list(): readonly Notice[];
}

/** Keeps them as long as the process lives. */
export function memoryOutbox(): Outbox {
  const waiting = new Map<string, Notice>();
  return {
    put(notice) {
      if (!waiting.has(notice.id)) waiting.set(notice.id, notice);
    },
    remove: (id) => void waiting.delete(id),
    list: () => [...waiting.values()],
  };
}
