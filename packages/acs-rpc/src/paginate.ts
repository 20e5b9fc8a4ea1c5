import { AcsUsageError } from "./acs-usage-error.js";

/** How to page through an operation. */
export interface PaginateOptions<Page, Item> {
  /** Asks for one page; pages are numbered from 1. */
  readonly fetchPage: (pageNumber: number, pageSize: number) => Promise<Page>;
  readonly items: (page: Page) => readonly Item[];
  /** The number of items in all pages, if the answer tells. */
  readonly total: (page: Page) => number | undefined;
  readonly pageSize: number;
}

/** The items of all pages one after the other, or the pages themselves. Every iteration starts again at page 1. */
export interface Paginator<Page, Item> extends AsyncIterable<Item> {
  pages(): AsyncIterable<Page>;
}

/**
 * Pages through a list. Pages are requested one at a time, when they are needed, until as many items as the newest total
 * came or a page is empty. A list that changes meanwhile may repeat or lose items, as with any numbered pages.
 */
export function paginate<Page, Item>(options: PaginateOptions<Page, Item>): Paginator<Page, Item> {
  const { fetchPage, items, total, pageSize } = options;
  if (!Number.isInteger(pageSize) || pageSize < 1) {
    throw new AcsUsageError({
      code: "PageSizeInvalid",
      message: `pageSize is ${pageSize}; give a whole number above 0.`,
    });
  }

  async function* pages(): AsyncGenerator<Page, void, undefined> {
    let seen = 0;
    for (let pageNumber = 1; ; pageNumber++) {
      const page = await fetchPage(pageNumber, pageSize);
      yield page;
      const count = items(page).length;
      seen += count;
      if (count === 0 || seen >= (total(page) ?? Infinity)) return;
    }
  }

  async function* all(): AsyncGenerator<Item, void, undefined> {
    for await (const page of pages()) yield* items(page);
  }

  return { pages, [Symbol.asyncIterator]: all };
}
