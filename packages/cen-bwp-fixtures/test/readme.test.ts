import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import * as api from "../src/index.js";
import { shown } from "./readme-builders.js";
import { verdicts } from "./readme-cases.js";
import { countByStub, countOverTheWire } from "./readme-doubles.js";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");

it.each(["readme-builders", "readme-doubles", "readme-cases"])(
  "the example %s in the README is the one that runs here",
  (name) => {
    const example = read(`./${name}.ts`).replace('"../src/index.js"', '"cen-bwp-fixtures"');
    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  },
);

it("the examples give what their comments say", async () => {
  expect(shown).toEqual([
    1,
    true,
    [
      [1, 6],
      [2, 6],
    ],
    [false, true, false],
  ]);
  expect([await countOverTheWire(), await countByStub()]).toEqual([12, 12]);
  expect([verdicts.length > 50, [...new Set(verdicts)]]).toEqual([true, [true]]);
});

it("everything the package exports stands in the README", () => {
  const missing = Object.keys(api).filter((name) => {
    const ofOperation = /(Errors|ErrorResponse|Example|RequestInvalid|RequestBoundaries)$/.exec(
      name,
    );
    return !readme.includes(ofOperation === null ? name : `<operation>${ofOperation[1]}`);
  });
  expect(missing).toEqual([]);
});
