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
      { number: 1, items: ["a", "b"], total: 3 },
      { number: 2, items: ["c", "d"], total: 4 },
    ],
    ["a", "b", "c", "d"],
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

test("an earlier run is continued at the page it stopped at", async () => {
  const asked: [number, number][] = [];
  const pages = [
    { number: 1, items: ["a", "b"], total: 5 },
    { number: 2, items: ["c", "d"], total: 5 },
    { number: 3, items: ["e"], total: 5 },
  ];
  const paginator = paginate<Page, string>({
    pageSize: 2,
    startPage: 2,
    fetchPage: (pageNumber, pageSize) => {
      asked.push([pageNumber, pageSize]);
      return Promise.resolve(pages[pageNumber - 1] ?? { number: pageNumber, items: [] });
    },
    items: (page) => page.items,
    total: (page) => page.total,
  });
  expect(await collect(paginator)).toEqual(["c", "d", "e"]);
  expect(asked).toEqual([
    [2, 2],
    [3, 2],
  ]);
});

test.each([0, 1.5])("a start page of %s is refused", (startPage) => {
  const options = { pageSize: 1, startPage, fetchPage: () => Promise.resolve([]) };
  expect(() => paginate({ ...options, items: () => [], total: () => 0 })).toThrow(
    expect.objectContaining({ kind: "usage", code: "StartPageInvalid" }),
  );
});

/** A list of numbers that loses some, or gains some in front, before given requests. */
function changing(
  size: number,
  pageSize: number,
  changes: Readonly<Record<number, (list: number[]) => number[]>>,
): { paginator: Paginator<Page, string>; requests: () => number } {
  let list = Array.from({ length: size }, (_, index) => index);
  let requests = 0;
  const paginator = paginate<Page, string>({
    pageSize,
    fetchPage: (number) => {
      list = changes[++requests]?.(list) ?? list;
      const items = list.slice((number - 1) * pageSize, number * pageSize).map(String);
      return Promise.resolve({ number, items, total: list.length });
    },
    items: (page) => page.items,
    total: (page) => page.total,
    key: (item) => item,
  });
  return { paginator, requests: () => requests };
}

test("a list that shrinks on the way loses nothing that stays, and gives nothing twice", async () => {
  // Before each of the first requests, any one block of the list disappears.
  for (let when = 2; when <= 5; when++) {
    for (let from = 0; from < 12; from++) {
      for (let count = 1; count <= 7; count++) {
        const gone = (value: number): boolean => value >= from && value < from + count;
        const { paginator } = changing(12, 3, {
          [when]: (list) => list.filter((value) => !gone(value)),
        });
        const given = await collect(paginator);
        expect(new Set(given).size).toBe(given.length);
        const stayed = Array.from({ length: 12 }, (_, value) => value).filter((one) => !gone(one));
        expect(given.map(Number)).toEqual(expect.arrayContaining(stayed));
      }
    }
  }
});

test("items that appear in front make none come twice", async () => {
  const { paginator, requests } = changing(5, 2, { 2: (list) => [-1, -2, ...list] });
  expect(await collect(paginator)).toEqual(["0", "1", "2", "3", "4"]);
  expect(requests()).toBe(4);
});

test("only the pages that can hold what moved are read again", async () => {
  const { paginator, requests } = changing(100, 10, { 6: (list) => list.slice(3) });
  expect(await collect(paginator)).toHaveLength(100);
  expect(requests()).toBe(12);
});

test("a total that never settles ends the reading all the same", async () => {
  let requests = 0;
  const paginator = paginate<Page, string>({
    pageSize: 2,
    fetchPage: (number) =>
      Promise.resolve({ number, items: ["a", "b"], total: 100 - (++requests % 2) * 90 }),
    items: (page) => page.items,
    total: (page) => page.total,
    key: (item) => item,
  });
  expect(await collect(paginator)).toEqual(["a", "b"]);
  expect(requests).toBeLessThan(100);
});
