import { readFileSync } from "node:fs";
import { oracleFromFacts, readHelpPage, readPortalMetadata } from "../../src/read/index.js";
import { differences } from "./compare-facts.js";
import type { MetadataDocument } from "./metadata-types.js";
import { type Layout, renderHelpPage } from "./render-help-page.js";
import type { RowOptions } from "./render-rows.js";

// Prints every operation of a metadata file as a page of each layout and reads it back:
//   node --import tsx test/read/round-trip.ts <api-docs.json>

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node --import tsx test/read/round-trip.ts <api-docs.json>");
  process.exit(2);
}
const source = { file, text: readFileSync(file, "utf8") };
const { apis }: MetadataDocument = JSON.parse(source.text);
const facts = readPortalMetadata(source).flatMap((result) =>
  result.facts === undefined ? [] : [result.facts],
);
const oracle = oracleFromFacts(facts);
const runs: readonly {
  readonly title: string;
  readonly layout: Layout;
  readonly options?: RowOptions;
}[] = [
  { title: "L3", layout: "L3" },
  { title: "L3 with hidden wrappers", layout: "L3", options: { hideWrappers: true } },
  { title: "L4", layout: "L4" },
  { title: "L5", layout: "L5" },
];

for (const { title, layout, options } of runs) {
  let whole = 0;
  let undecided = 0;
  for (const truth of facts) {
    const name = truth.operation;
    const operation = apis[name];
    if (operation === undefined) continue;
    const page = {
      file: `${name}.txt`,
      text: renderHelpPage({ name, operation }, layout, options),
    };
    const found = differences(readHelpPage(page, { oracle }).facts, truth);
    if (found.length === 0) whole += 1;
    for (const difference of found) console.log(`${title}: ${name}: ${difference}`);
    if (readHelpPage(page).diagnostics.some(({ code }) => code === "nesting-guess")) undecided += 1;
  }
  console.log(
    `${title}: ${whole} of ${facts.length} operations came back whole; without an oracle ${undecided} hold a row that is reported as a guess`,
  );
}
