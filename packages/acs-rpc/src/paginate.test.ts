import { expect, test } from "vitest";
import { AcsUsageError } from "./acs-usage-error.js";
import { paginate, type Paginator } from "./paginate.js";

interface Page {
  readonly number: number;
  readonly items: readonly string[];
  readonly total?: number;
}

function over(pages: readonly Page[], asked: [number, number][]): Paginator<Page, string> {
  return paginate<Page, string>({
    pageSize: 2,
    fetchPage: (pageNumber, pageSize) => {
      asked.push([pageNumber, pageSize]);
      return Promise.resolve(pages[pageNumber - 1] ?? { number: pageNumber, items: [] });
    },
    items: (page) => page.items,
    total: (page) => page.total,
  });
}

async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of from) all.push(each);
  return all;
}

test.each<[string, Page[], string[], number]>([
  [
    "the total is reached",
    [
      { number: 1, items: ["a", "b"], total: 3 },
      { number: 2, items: ["c"], total: 3 },
    ],
    ["a", "b", "c"],
    2,
  ],
  ["the total was smaller than a page", [{ number: 1, items: ["a"], total: 1 }], ["a"], 1],
  ["there is nothing", [{ number: 1, items: [], total: 0 }], [], 1],
  [
    "a page is empty although the total is not reached",
    [{ number: 1, items: ["a"], total: 2 }],
    ["a"],
    2,
  ],
  [
    "a page is empty and no total is given",
    [
      { number: 1, items: ["a", "b"] },
      { number: 2, items: ["c"] },
    ],
    ["a", "b", "c"],
    3,
  ],
  [
    "the newest total is reached",
    [
      { number: 1, items: ["a", "b"], total: 4 },
      { number: 2, items: ["c"], total: 3 },
    ],
    ["a", "b", "c"],
    2,
  ],
])("ends when %s", async (_, pages, items, requests) => {
  const asked: [number, number][] = [];
  expect(await collect(over(pages, asked))).toEqual(items);
  expect(asked).toEqual(Array.from({ length: requests }, (__, index) => [index + 1, 2]));
});

test("pages() gives the pages, and every iteration starts again", async () => {
  const pages = [
    { number: 1, items: ["a", "b"], total: 3 },
    { number: 2, items: ["c"], total: 3 },
  ];
  const paginator = over(pages, []);
  expect(await collect(paginator.pages())).toEqual(pages);
  expect(await collect(paginator)).toEqual(["a", "b", "c"]);
});

test("a page is requested only when it is needed", async () => {
  const asked: [number, number][] = [];
  for await (const item of over([{ number: 1, items: ["a", "b"], total: 9 }], asked)) {
    expect(item).toBe("a");
    break;
  }
  expect(asked).toEqual([[1, 2]]);
});

test.each([0, -1, 1.5, Number.NaN])("a page size of %s is refused", (pageSize) => {
  const options = {
    pageSize,
    fetchPage: () => Promise.resolve([]),
    items: () => [],
    total: () => 0,
  };
  expect(() => paginate(options)).toThrow(AcsUsageError);
  expect(() => paginate(options)).toThrow(`pageSize is ${pageSize}; give a whole number above 0.`);
});
