import { expect, test } from "vitest";
import { createNonce } from "./create-nonce.js";

const nonces = Array.from({ length: 1_000 }, createNonce);

test("a nonce is 128 bits in hex", () => {
  expect(nonces.filter((nonce) => !/^[0-9a-f]{32}$/.test(nonce))).toEqual([]);
});

test("1,000 nonces, more than one pool of random bytes, share no 8 bytes anywhere", () => {
  const runs = nonces.flatMap((nonce) =>
    Array.from({ length: 9 }, (_, byte) => nonce.slice(byte * 2, byte * 2 + 16)),
  );
  expect(new Set(runs).size).toBe(9_000);
});
