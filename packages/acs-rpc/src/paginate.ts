import { AcsUsageError } from "./acs-usage-error.js";

/** A total that never settles must not keep a reader for ever. */
const MAX_STEPS_BACK = 10;

/** How to page through an operation. */
export interface PaginateOptions<Page, Item> {
  /** Asks for one page; pages are numbered from 1. */
  readonly fetchPage: (pageNumber: number, pageSize: number) => Promise<Page>;
  readonly items: (page: Page) => readonly Item[];
  /** The number of items in all pages, if the answer tells. */
  readonly total: (page: Page) => number | undefined;
  readonly pageSize: number;
  /** The page to begin with, to go on where an earlier run stopped. Default 1. */
  readonly startPage?: number;
  /** What identifies an item. With it no item is given twice. */
  readonly key?: (item: Item) => string | undefined;
}

/** The items of all pages one after the other, or the pages themselves. Every iteration starts again. */
export interface Paginator<Page, Item> extends AsyncIterable<Item> {
  /** Pages as they were answered. A page that had to be read again comes again. */
  pages(): AsyncIterable<Page>;
}

/**
 * Pages through a list. Pages are requested one at a time, when they are needed, until as many items as the newest total
 * came or a page is empty.
 *
 * If the total shrinks on the way, items have moved towards pages that were already read; as many pages as can hold them are
 * read again. So with `key`, in a list that keeps its order, an item that is there from the first to the last request is
 * given exactly once, whatever disappears meanwhile; but after ten steps back a total that goes up and down is no longer
 * followed. Nothing can be promised when as many items appear as disappear between
 * two requests, since the total does not show it, or when the order changes.
 */
export function paginate<Page, Item>(options: PaginateOptions<Page, Item>): Paginator<Page, Item> {
  const { fetchPage, items, total, key } = options;
  const pageSize = counting("pageSize", "PageSizeInvalid", options.pageSize);
  const startPage = counting("startPage", "StartPageInvalid", options.startPage ?? 1);

  async function* pages(): AsyncGenerator<Page, void, undefined> {
    /** How many items each page read so far had. */
    const counts: number[] = [];
    let known: number | undefined;
    let stepsBack = 0;
    for (;;) {
      const page = await fetchPage(startPage + counts.length, pageSize);
      yield page;
      const count = items(page).length;
      const newest = total(page);
      const moved = (known ?? 0) - (newest ?? Infinity);
      known = newest;
      counts.push(count);
      if (moved > 0 && stepsBack < MAX_STEPS_BACK && stepBack(counts, moved)) {
        stepsBack++;
        continue;
      }
      const seen = counts.reduce((sum, each) => sum + each, (startPage - 1) * pageSize);
      if (count === 0 || seen >= (newest ?? Infinity)) return;
    }
  }

  async function* all(): AsyncGenerator<Item, void, undefined> {
    const given = new Set<string>();
    for await (const page of pages()) {
      for (const item of items(page)) {
        const name = key?.(item);
        if (name !== undefined && given.has(name)) continue;
        if (name !== undefined) given.add(name);
        yield item;
      }
    }
  }

  return { pages, [Symbol.asyncIterator]: all };
}

/** Forgets the newest page and those before it that hold the `moved` items in front of it. `false` if none is in front. */
function stepBack(counts: number[], moved: number): boolean {
  if (counts.length < 2) return false;
  counts.pop();
  for (let left = moved; left > 0 && counts.length > 0;) left -= counts.pop() ?? 0;
  return true;
}

function counting(what: string, code: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw new AcsUsageError({ code, message: `${what} is ${value}; give a whole number above 0.` });
}
