import type { Outbox } from "cen-bwp-ops";

/** The part of an outbox that is for one receiver, so that what one has got still waits for the others. */
export function scopedOutbox(outbox: Outbox, name: string): Outbox {
  const prefix = `${name}\u0000`;
  return {
    put: (notice) => outbox.put({ ...notice, id: prefix + notice.id }),
    remove: (id) => outbox.remove(prefix + id),
    list: () =>
      outbox
        .list()
        .filter(({ id }) => id.startsWith(prefix))
        .map((notice) => ({ ...notice, id: notice.id.slice(prefix.length) })),
  };
}
