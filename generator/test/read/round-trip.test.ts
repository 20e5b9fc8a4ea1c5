import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleFromFacts, readHelpPage, readPortalMetadata } from "../../src/read/index.js";
import { arbitraryOperation, documentOf } from "./arbitrary-operation.js";
import { differences } from "./compare-facts.js";
import { type Layout, renderHelpPage } from "./render-help-page.js";
import type { RowOptions } from "./render-rows.js";

/** More for a long run: FUZZ_CASES=100000. */
const numRuns = Number(process.env["FUZZ_CASES"] ?? 200);
const timeout = 30_000 + numRuns * 50;

const runs: readonly (readonly [title: string, layout: Layout, options: RowOptions])[] = [
  ["L3", "L3", {}],
  ["L3 with hidden wrappers", "L3", { hideWrappers: true }],
  ["L4", "L4", {}],
  ["L5", "L5", {}],
];

describe("an operation printed as a page comes back whole", () => {
  test.each(runs)("%s", { timeout }, (_title, layout, options) => {
    fc.assert(
      fc.property(arbitraryOperation, (operation) => {
        const [metadata] = readPortalMetadata({
          file: "a.json",
          text: JSON.stringify(documentOf(operation)),
        });
        if (metadata?.facts === undefined) throw new Error("the metadata itself was not read");
        const page = {
          file: "Op.txt",
          text: renderHelpPage({ name: "Op", operation }, layout, options),
        };
        expect(
          differences(
            readHelpPage(page, { oracle: oracleFromFacts([metadata.facts]) }).facts,
            metadata.facts,
          ),
        ).toEqual([]);
      }),
      { numRuns },
    );
  });
});

test(
  "without an oracle no row of a request is placed in silence where it could hang elsewhere",
  { timeout },
  () => {
    fc.assert(
      fc.property(arbitraryOperation, (operation) => {
        const text = renderHelpPage({ name: "Op", operation }, "L4");
        const [metadata] = readPortalMetadata({
          file: "a.json",
          text: JSON.stringify(documentOf(operation)),
        });
        const { facts, diagnostics } = readHelpPage({ file: "Op.txt", text });
        const wrong =
          facts?.request.some(
            ({ path }, index) => path !== metadata?.facts?.request[index]?.path,
          ) === true;
        expect({
          wrong,
          reported: diagnostics.some(({ code }) => code === "nesting-guess"),
        }).not.toEqual({ wrong: true, reported: false });
      }),
      { numRuns },
    );
  },
);
