import { expect, it } from "vitest";

import {
  firstIssueOfDescribeCenBandwidthPackagesRequest as first,
  isDescribeCenBandwidthPackagesRequest as is,
  validateDescribeCenBandwidthPackagesRequest as request,
  validateDescribeCenBandwidthPackagesResponse as response,
} from "../src/index.js";
import { issuesOf } from "./support/judge.js";

// Each is a millisecond's work with the bounds and ends in no test's time without them.
function sparse(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

it.each<readonly [string, () => unknown, number]>([
  [
    "20,000 bad tags",
    () => ({
      Tag: Array.from({ length: 20_000 }, (_, at) => ({ Key: `acs:${at}`, Value: "http://" })),
    }),
    41,
  ],
  ["30 million holes for tags", () => ({ Tag: sparse(30_000_000) }), 21],
  [
    "30 million holes for values",
    () => ({ Filter: [{ Key: "Name", Value: sparse(30_000_000) }] }),
    101,
  ],
  ["a text of 50 MB", () => ({ Tag: [{ Key: "x".repeat(50_000_000) }] }), 1],
  [
    "50,000 unknown members",
    () => Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`x${at}`, 1])),
    101,
  ],
  ["a name of 10 MB", () => ({ ["x".repeat(10_000_000)]: 1 }), 1],
])("%s are answered soon", (_, make, count) => {
  const given = make();
  expect(issuesOf(request(given))).toHaveLength(count);
  expect(first(given)).toBeDefined();
});

/** The list, and how often one of its items was asked for. */
function counted(list: unknown[]): { readonly list: unknown[]; readonly reads: () => number } {
  let reads = 0;
  const watched = new Proxy(list, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { list: watched, reads: () => reads };
}

// Time would depend on the machine; what a list costs is how often its items are looked at.
it.each<readonly [string, (list: unknown[]) => unknown, number]>([
  ["tags", (list) => ({ Tag: list }), 20],
  ["filters", (list) => ({ Filter: list }), 5],
])("a million %s cost as much as one too many", (_, wrap, allowed) => {
  const readsOf = (length: number, refuses: (value: unknown) => boolean): number => {
    const { list, reads } = counted(Array.from({ length }, () => ({ Key: "", Value: 1 })));
    expect(refuses(wrap(list))).toBe(true);
    return reads();
  };
  for (const refuses of [
    (value: unknown) => !request(value).ok,
    (value: unknown) => first(value) !== undefined,
    (value: unknown) => !is(value),
  ])
    expect(readsOf(1_000_000, refuses)).toBe(readsOf(allowed + 1, refuses));
});

it("says that there are more issues, once, at the end", () => {
  const strays = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`x${at}`, 1]));
  const codes = issuesOf(request(strays)).map(({ code }) => code);
  expect([codes.length, codes.indexOf("tooManyIssues")]).toEqual([101, 100]);
  const { x0: _, ...hundred } = strays;
  expect(issuesOf(request(hundred)).map(({ code }) => code)).not.toContain("tooManyIssues");
});

it("a response that is refused only beyond the hundredth warning is refused", () => {
  const plans = Array.from({ length: 120 }, (_, at) => ({
    ExpiredTime: "soon",
    Name: at === 119 ? 7 : "n",
  }));
  const result = response({ CenBandwidthPackages: { CenBandwidthPackage: plans } });
  expect([result.ok, issuesOf(result).at(-1)?.level]).toEqual([false, "error"]);
});

it("ends on values that hold themselves", () => {
  const cyclic: Record<string, unknown> = { Filter: [] };
  (cyclic["Filter"] as unknown[]).push(cyclic);
  expect(issuesOf(request(cyclic)).map(({ wire }) => wire)).toEqual(["Filter.1.Filter"]);
});

it("ends on proxies", () => {
  const endless = new Proxy([], {
    get: (target, name) =>
      name === "length" ? Number.MAX_SAFE_INTEGER : Reflect.get(target, name),
  });
  expect(issuesOf(request({ Tag: endless }))).toHaveLength(21);
  const everything: unknown = new Proxy({}, { get: () => everything, has: () => true });
  expect(request(everything).ok).toBe(false);
});
