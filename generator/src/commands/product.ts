import { isAbsolute, join, relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";

import { Problem } from "../problem.js";
import type { ProductOutcome, ProductRun } from "../product/run/product-run.js";
import type { Command, CommandInput } from "./command.js";
import { diagnosticLines } from "./diagnostic-lines.js";
import { readSourceFile } from "./read-sources.js";

export const product: Command = {
  name: "product",
  summary: "Writes client, validation and fixtures packages for any RPC product.",
  usage: [
    "pnpm gen product api-docs.json --out DIR     the three packages, from the portal's metadata of one product",
    "pnpm gen product ... --operations A,B        these operations alone",
    "pnpm gen product ... --family NAME           NAME-client, NAME-validation, NAME-fixtures; else from the product",
    "pnpm gen product ... --workspace             to be dropped into a workspace: no root of its own, workspace: ranges",
    "pnpm gen product ... --strict                warnings are errors, and nothing is written",
    "pnpm gen product ... --check                 write nothing; exit 1 and list what is not current",
    "pnpm gen product ... --explain FILE          write nothing; say why a file of the output is as it is, or would change",
    "pnpm gen product ... --force                 overwrite files edited by hand, and write beside files of others",
    "pnpm gen product ... --unformatted           files as they are printed, with long lines; saves a little time",
    "pnpm gen product ... --verbose               every remark with its place; else a line for each kind",
    "pnpm gen product ... --json                  one summary as JSON on stdout, alone",
    "",
    "Operations that no RPC client can call are skipped with the reason. Only what is named as a look at something (Describe, List,",
    "Get, ...) may be repeated. DIR must be new, empty or a former output of the same product and version.",
    "What you change in a package.json, tsconfig.json or README.md of the output is left to you from then on; src/gen never is.",
  ].join("\n"),
  options: {
    out: { type: "string" },
    operations: { type: "string" },
    family: { type: "string" },
    workspace: { type: "boolean" },
    strict: { type: "boolean" },
    check: { type: "boolean" },
    explain: { type: "string" },
    force: { type: "boolean" },
    unformatted: { type: "boolean" },
    verbose: { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async (input) => {
    const started = performance.now();
    const isJson = input.values["json"] === true;
    const ms = (): number => Math.round(performance.now() - started);
    try {
      return await runOnce(input, ms);
    } catch (error) {
      if (!isJson || !(error instanceof Problem)) throw error;
      // Whoever reads the summary reads it then, too; people still get their two lines.
      input.print(JSON.stringify(summaryOfProblem(error, ms()), undefined, 2));
      throw error;
    }
  },
};

async function runOnce(input: CommandInput, ms: () => number): Promise<number> {
  const { values, print } = input;
  const run = productRun(input);
  const { explain } = values;
  if (typeof explain === "string") {
    const { explainFile } = await import("../product/run/explain-file.js");
    (await explainFile(run, pathInOutput(run.folder, explain))).forEach(print);
    return 0;
  }
  const { runProduct } = await import("../product/run/run-product.js");
  const outcome = await runProduct(run, input.startSecondThread);
  if (values["json"] === true) print(JSON.stringify(summaryOf(outcome, ms()), undefined, 2));
  else lines(outcome, run, ms(), values["verbose"] === true).forEach(print);
  const isBehind = run.check && outcome.report.written.length + outcome.report.removed.length > 0;
  return outcome.failed || isBehind ? 1 : 0;
}

function productRun({ values, positionals }: CommandInput): ProductRun {
  const [file, ...others] = positionals;
  const { out, operations, family } = values;
  if (file === undefined || others.length > 0 || typeof out !== "string" || out === "")
    throw new Problem({
      code: "usage",
      message:
        typeof out === "string"
          ? `wanted one file, got ${positionals.length}`
          : "wanted --out DIR, the folder to write to",
      remedy: "Run `pnpm gen product --help`.",
    });
  if (typeof family === "string" && !/^[a-z][a-z0-9-]*$/.test(family))
    throw new Problem({
      code: "usage",
      message: `--family ${JSON.stringify(family)} cannot be the name of packages`,
      remedy: "Use lower-case words joined by `-`, as in cen-bwp.",
    });
  return {
    source: readSourceFile(file),
    folder: fromCaller(out),
    operations:
      typeof operations === "string"
        ? operations
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "")
        : undefined,
    family: typeof family === "string" ? family : undefined,
    inWorkspace: values["workspace"] === true,
    strict: values["strict"] === true,
    force: values["force"] === true,
    check: values["check"] === true,
    unformatted: values["unformatted"] === true,
    ...(values["json"] !== true && process.stderr.isTTY ? { progress: progressLine() } : {}),
  };
}

/** Says now and then how far a long run is, on one line of the terminal. */
function progressLine(): (done: number, of: number) => void {
  let next = performance.now() + 1000;
  return (done, of) => {
    if (performance.now() < next) return;
    next = performance.now() + 250;
    process.stderr.write(`\r${done} of ${of} operations printed\u001B[K\r`);
  };
}

/** pnpm runs scripts at the root; where the caller stood is in this variable. */
function fromCaller(path: string): string {
  return isAbsolute(path) ? path : join(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** A file the caller named from where they stand, or as the manifest names it. */
function pathInOutput(folder: string, named: string): string {
  const path = relative(folder, resolve(fromCaller(named))).replaceAll("\\", "/");
  return path.startsWith("../") ? named : path;
}

/** The documented form of `--json`. */
function summaryOf(outcome: ProductOutcome, ms: number): object {
  const {
    product: name,
    version,
    operations,
    skipped,
    files,
    bytes,
    report,
    diagnostics,
  } = outcome;
  return {
    product: name,
    version,
    operations,
    skipped,
    files,
    bytes,
    written: report.written.length,
    removed: report.removed.length,
    unchanged: report.unchanged,
    ms,
    diagnostics,
  };
}

function summaryOfProblem({ code, message, remedy, file, line }: Problem, ms: number): object {
  return {
    product: "",
    version: "",
    operations: 0,
    skipped: [],
    files: 0,
    bytes: 0,
    written: 0,
    removed: 0,
    unchanged: 0,
    ms,
    diagnostics: [{ severity: "error", code, message, file, line, remedy }],
  };
}

function lines(
  outcome: ProductOutcome,
  { source, check }: ProductRun,
  ms: number,
  isVerbose: boolean,
): readonly string[] {
  const {
    product: name,
    version,
    operations,
    skipped,
    files,
    bytes,
    report,
    diagnostics,
  } = outcome;
  const remarks = diagnosticLines(source.file, diagnostics, isVerbose);
  if (outcome.failed) return [...remarks, "nothing was written"];
  const { written, removed, unchanged } = report;
  const did = check
    ? `${written.length + removed.length} of ${files} files are not current`
    : `${written.length} written, ${removed.length} removed, ${unchanged} unchanged`;
  return [
    ...remarks,
    ...skipped.map(({ operation, reason }) => `skipped ${operation}: ${reason}`),
    ...(check ? [...written, ...removed].map((path) => `  ${path}`) : []),
    `${name} ${version}: ${operations} operations, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ${did}; ${ms} ms`,
  ];
}
