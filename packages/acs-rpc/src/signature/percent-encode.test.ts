import { expect, test } from "vitest";
import { percentEncode } from "./percent-encode.js";

test.each([
  ["AZaz09-_.~", "AZaz09-_.~"],
  [" ", "%20"],
  ["+", "%2B"],
  ["*", "%2A"],
  ["!'()", "%21%27%28%29"],
  ["&=/%?#", "%26%3D%2F%25%3F%23"],
  ["\t\n", "%09%0A"],
  ["带宽", "%E5%B8%A6%E5%AE%BD"],
  ["😀", "%F0%9F%98%80"],
  ["\uD83D", "%EF%BF%BD"],
  ["", ""],
])("%j becomes %s", (given, wanted) => {
  expect(percentEncode(given)).toBe(wanted);
});
