import { expect, it } from "vitest";

import { listExports } from "./list-exports.js";

const generated = [
  'export { b, c } from "./one.js";',
  'export type { T } from "./one.js";',
  'export { a, type U } from "./two.js";',
  "",
].join("\n");

it("adds what is missing to the lists, sorted, and keeps the rest", () => {
  const index = [
    "// By hand.",
    'export { b, gone } from "./gen/index.js";',
    'export type { T } from "./gen/index.js";',
    'export { own } from "./own.js";',
    "",
  ].join("\n");
  expect(listExports(index, generated)).toBe(
    [
      "// By hand.",
      "export {",
      "  a,",
      "  b,",
      "  c,",
      "  gone,",
      '} from "./gen/index.js";',
      "export type {",
      "  T,",
      "  U,",
      '} from "./gen/index.js";',
      'export { own } from "./own.js";',
      "",
    ].join("\n"),
  );
});

it("changes nothing where all is listed", () => {
  const index = 'export { a, b, c, type T, type U } from "./gen/index.js";\n';
  expect(listExports(index, generated)).toBe(index);
});
