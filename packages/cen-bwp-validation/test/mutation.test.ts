import { expect, it } from "vitest";

import type * as Validation from "../src/index.js";
import { bundle } from "./support/bundle.js";
import { mistakes } from "./support/judge.js";
import { checksOf, without } from "./support/mutants.js";
import { subjects } from "./support/subjects.js";

/** What a bundle exports. */
function evaluate(text: string): typeof Validation {
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is our own build with one check taken out
  new Function("module", text)(module);
  return module.exports as typeof Validation;
}

/** The first mistake of a build, thrown errors among them. */
function firstMistake(text: string): string | undefined {
  try {
    for (const subject of subjects(evaluate(text)))
      for (const mistake of mistakes(subject)) return mistake;
    return undefined;
  } catch (error) {
    return String(error);
  }
}

it("notices every check that is taken out of the emitted code", async () => {
  const text = await bundle('export * from "./src/index.ts"', { format: "cjs" });
  expect(firstMistake(text)).toBeUndefined();
  const checks = checksOf(text);
  const survivors = checks.filter((check) => firstMistake(without(text, check)) === undefined);
  console.log(`mutation score: ${checks.length - survivors.length} of ${checks.length} checks`);
  expect(survivors.map((check) => check.text)).toEqual([]);
  expect(checks.length).toBeGreaterThan(200);
}, 300_000);
