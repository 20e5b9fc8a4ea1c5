import { expect, test } from "vitest";
import { nonceGenerations } from "./nonce-generations.js";

const window = 1000;

test("a nonce is new once, for each key", () => {
  const nonces = nonceGenerations(window);
  expect(nonces.claim("a", "n", 0, 0)).toBe(true);
  expect(nonces.claim("a", "n", 0, 0)).toBe(false);
  expect(nonces.claim("b", "n", 0, 0)).toBe(true);
  expect(nonces.claim("a", "m", 0, 0)).toBe(true);
});

test("a nonce is known for as long as the date of its request can be valid, whenever it was claimed", () => {
  for (let claimed = 0; claimed <= 2 * window; claimed += 100) {
    for (let later = 0; later <= 2 * window; later += 100) {
      const nonces = nonceGenerations(window);
      nonces.claim("a", "first", 0, 0);
      nonces.claim("a", "n", 0, claimed);
      for (let at = claimed; at < claimed + later; at += 50) nonces.claim("a", `at ${at}`, 0, at);
      expect(nonces.claim("a", "n", 0, claimed + later), `${claimed} + ${later}`).toBe(false);
    }
  }
});

test("a nonce is forgotten in the end", () => {
  const nonces = nonceGenerations(window);
  nonces.claim("a", "n", 0, 0);
  expect(nonces.claim("a", "n", 0, 4 * window + 1)).toBe(true);
});

test("the oldest go when too many come at one instant", () => {
  const nonces = nonceGenerations(window, 2);
  for (const nonce of ["1", "2", "3", "4", "5"]) nonces.claim("a", nonce, 0, 0);
  expect(["3", "4", "5"].map((nonce) => nonces.claim("a", nonce, 0, 0))).toEqual([
    false,
    false,
    false,
  ]);
  expect(nonces.claim("a", "1", 0, 0)).toBe(true);
});
