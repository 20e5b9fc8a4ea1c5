import { performance } from "node:perf_hooks";

import { Problem } from "../../problem.js";
import type { Command, CommandInput } from "../command.js";
import { pathInOutput, productRunOf } from "./product-run-of.js";
import { productLines } from "./product-lines.js";
import { summaryOf, summaryOfProblem } from "./product-summary.js";

export const product: Command = {
  name: "product",
  summary: "Writes client, validation and fixtures packages for any RPC product.",
  usage: [
    "pnpm gen product api-docs.json --out DIR     the three packages, from the portal's metadata of one product",
    "pnpm gen product ... --operations A,B        these operations alone",
    "pnpm gen product ... --only client,fixtures  these packages alone, of client, validation and fixtures; fixtures imports client",
    "pnpm gen product ... --family NAME           NAME-client, NAME-validation, NAME-fixtures; else from the product",
    "pnpm gen product ... --workspace             to be dropped into a workspace: no root of its own, workspace: ranges",
    "pnpm gen product ... --strict                warnings are errors, and nothing is written",
    "pnpm gen product ... --check                 write nothing; exit 1 and list what is not current",
    "pnpm gen product ... --explain FILE          write nothing; say why a file of the output is as it is, or would change",
    "pnpm gen product ... --force                 overwrite files edited by hand, and write beside files of others",
    "pnpm gen product ... --verbose               every remark with its place; else a line for each kind",
    "pnpm gen product ... --json                  one summary as JSON on stdout, alone",
    "",
    "Operations that no RPC client can call are skipped with the reason. Only what is named as a look at something (Describe, List,",
    "Get, ...) may be repeated. DIR must be new, empty or a former output of the same product and version.",
    "What you change in a package.json, tsconfig.json or README.md of the output is left to you from then on; src/gen never is.",
    "Exit code 0: done, or with --check all is current; 1: something to mend in the document or in DIR; 2: a wrong call.",
  ].join("\n"),
  options: {
    out: { type: "string" },
    operations: { type: "string" },
    only: { type: "string" },
    family: { type: "string" },
    workspace: { type: "boolean" },
    strict: { type: "boolean" },
    check: { type: "boolean" },
    explain: { type: "string" },
    force: { type: "boolean" },
    verbose: { type: "boolean" },
    json: { type: "boolean" },
  },
  jsonOf: (problem) => jsonOf(problem, 0),
  run: async (input) => {
    const started = performance.now();
    const isJson = input.values["json"] === true;
    const ms = (): number => Math.round(performance.now() - started);
    try {
      return await runOnce(input, ms);
    } catch (error) {
      if (!isJson || !(error instanceof Problem)) throw error;
      // Whoever reads the summary reads it then, too; people still get their two lines.
      input.print(jsonOf(error, ms()));
      throw error;
    }
  },
};

function jsonOf(problem: Problem, ms: number): string {
  return JSON.stringify(summaryOfProblem(problem, ms), undefined, 2);
}

async function runOnce(input: CommandInput, ms: () => number): Promise<number> {
  const { values, print } = input;
  const run = productRunOf(input);
  const isJson = values["json"] === true;
  const { explain } = values;
  if (typeof explain === "string") {
    const { explainFile } = await import("../../product/run/explain-file.js");
    const file = pathInOutput(run.folder, explain);
    const explained = await explainFile(run, file);
    if (isJson) print(JSON.stringify({ file, explained }, undefined, 2));
    else explained.forEach(print);
    return 0;
  }
  const { runProduct } = await import("../../product/run/run-product.js");
  const outcome = await runProduct(run);
  if (isJson) print(JSON.stringify(summaryOf(outcome, ms()), undefined, 2));
  else productLines(outcome, run, ms(), values["verbose"] === true).forEach(print);
  const isBehind = run.check && outcome.report.written.length + outcome.report.removed.length > 0;
  return outcome.failed || isBehind ? 1 : 0;
}
