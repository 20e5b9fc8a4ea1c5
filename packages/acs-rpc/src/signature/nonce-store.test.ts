import { expect, test } from "vitest";
import { memoryNonceStore } from "./nonce-store.js";

test("a nonce is new once per key id until it expires", () => {
  const store = memoryNonceStore();
  expect(store.claim("a", "n", 1_000, 0)).toBe(true);
  expect(store.claim("a", "n", 1_000, 500)).toBe(false);
  expect(store.claim("b", "n", 1_000, 500)).toBe(true);
  expect(store.claim("a", "n", 1_000, 1_000)).toBe(false);
  expect(store.claim("a", "n", 3_000, 1_001)).toBe(true);
  expect(store.claim("a", "n", 3_000, 1_001)).toBe(false);
});

test("key id and nonce are kept apart", () => {
  const store = memoryNonceStore();
  expect(store.claim("a", "bc", 1, 0)).toBe(true);
  expect(store.claim("ab", "c", 1, 0)).toBe(true);
});

test("beyond its capacity the store forgets the oldest, and only them", () => {
  const store = memoryNonceStore({ capacity: 2 });
  for (const nonce of ["1", "2", "3"]) expect(store.claim("a", nonce, 1_000, 0)).toBe(true);
  expect(store.claim("a", "2", 1_000, 0)).toBe(false);
  expect(store.claim("a", "3", 1_000, 0)).toBe(false);
  expect(store.claim("a", "1", 1_000, 0)).toBe(true);
});

test("expired nonces make room before valid ones have to go", () => {
  const store = memoryNonceStore({ capacity: 2 });
  store.claim("a", "old", 10, 0);
  store.claim("a", "valid", 1_000, 0);
  expect(store.claim("a", "new", 1_000, 11)).toBe(true);
  expect(store.claim("a", "valid", 1_000, 11)).toBe(false);
});
