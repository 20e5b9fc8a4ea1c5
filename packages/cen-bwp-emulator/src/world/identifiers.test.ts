import { expect, test } from "vitest";
import { accessKey, requestId } from "./identifiers.js";
import { seededRandom } from "./random.js";

test("a request id is an upper-case UUID of version 4", () => {
  const random = seededRandom(1);
  for (let count = 0; count < 100; count++) {
    expect(requestId(random)).toMatch(
      /^[\dA-F]{8}-[\dA-F]{4}-4[\dA-F]{3}-[89AB][\dA-F]{3}-[\dA-F]{12}$/,
    );
  }
});

test("ten thousand request ids differ", () => {
  const random = seededRandom(1);
  const ids = Array.from({ length: 10_000 }, () => requestId(random));
  expect(new Set(ids).size).toBe(10_000);
});

test("the same seed gives the same ids, another seed others", () => {
  const ids = (seed: number | string): string[] => {
    const random = seededRandom(seed);
    return [requestId(random), requestId(random)];
  };
  expect(ids("a")).toEqual(ids("a"));
  expect(ids(1)).toEqual(ids("1"));
  for (const other of ["b", "aa", "", 0, 1, 2]) expect(ids(other)).not.toEqual(ids("a"));
});

test("an access key cannot be mistaken for one of the cloud", () => {
  const key = accessKey(seededRandom(1));
  expect(key.accessKeyId).toMatch(/^emulator-[\da-f]{16}$/);
  expect(key.accessKeySecret).toMatch(/^emulator-[\da-f]{32}$/);
});
