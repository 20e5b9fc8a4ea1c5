/** Something that happens at an instant (`due`, ms since the epoch). */
export interface Due {
  readonly due: number;
}

/** Events in due order; of two due at the same instant the one added first comes first. */
export interface EventQueue<Event extends Due> {
  readonly size: number;
  /** Another number after every change. */
  readonly version: number;
  add(event: Event): void;
  /** Takes the next event that is due at `instant` or before, if there is one. */
  takeDue(instant: number): Event | undefined;
  /** All events in due order; added again in this order they happen in it. */
  save(): readonly Event[];
  load(events: readonly Event[]): void;
}

interface Entry<Event> {
  readonly event: Event;
  readonly order: number;
}

/** A binary heap, so that a fleet of thousands of pending upgrades costs nothing per request. */
export function eventQueue<Event extends Due>(): EventQueue<Event> {
  const heap: Entry<Event>[] = [];
  let added = 0;
  let version = 0;
  const add = (event: Event): void => {
    version++;
    heap.push({ event, order: added++ });
    siftUp(heap, heap.length - 1);
  };
  return {
    get size() {
      return heap.length;
    },
    add,
    save: () => heap.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)).map(({ event }) => event),
    load(events) {
      version++;
      heap.length = 0;
      for (const event of events) add(event);
    },
    get version() {
      return version;
    },
    takeDue(instant) {
      const first = heap[0];
      if (first === undefined || first.event.due > instant) return undefined;
      version++;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        siftDown(heap);
      }
      return first.event;
    },
  };
}

function siftUp<Event extends Due>(heap: Entry<Event>[], start: number): void {
  let child = start;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfBefore(heap, child, parent)) return;
    child = parent;
  }
}

function siftDown<Event extends Due>(heap: Entry<Event>[]): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    const right = left + 1;
    const smaller = right < heap.length && isBefore(heap[right], heap[left]) ? right : left;
    if (smaller >= heap.length || !swapIfBefore(heap, smaller, parent)) return;
    parent = smaller;
  }
}

function swapIfBefore<Event extends Due>(
  heap: Entry<Event>[],
  child: number,
  parent: number,
): boolean {
  const below = heap[child];
  const above = heap[parent];
  if (below === undefined || above === undefined || !isBefore(below, above)) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}

function isBefore<Event extends Due>(
  a: Entry<Event> | undefined,
  b: Entry<Event> | undefined,
): boolean {
  if (a === undefined || b === undefined) return false;
  return a.event.due === b.event.due ? a.order < b.order : a.event.due < b.event.due;
}
