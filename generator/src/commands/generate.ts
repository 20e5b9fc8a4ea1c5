import { join } from "node:path";

import { Problem } from "../problem.js";
import { loadSpec, specFolders, type Spec } from "../spec/load-spec.js";
import { compareOutput } from "../write/compare-output.js";
import { isCurrent, remember, specContent } from "../write/run-cache.js";
import { writeOutput } from "../write/write-output.js";
import type { Command, CommandInput } from "./command.js";
import { watchContent } from "./watch-content.js";

export const generate: Command = {
  name: "generate",
  summary: "Writes the packages that specs/ describes.",
  usage: [
    "pnpm generate            write what changed",
    "pnpm generate --check    write nothing; exit 1 and list what is not current",
    "pnpm generate --force    overwrite files that were edited by hand",
    "pnpm generate --watch    again whenever something in specs/ changes, until Ctrl-C",
    "pnpm generate --brief    say how many files changed, not which",
    "pnpm generate --json     the report as JSON on stdout, alone",
  ].join("\n"),
  options: {
    check: { type: "boolean" },
    force: { type: "boolean" },
    json: { type: "boolean" },
    brief: { type: "boolean" },
    watch: { type: "boolean" },
  },
  run: async (input) => {
    const { values, root, print } = input;
    if (values["watch"] !== true) return runOnce(input);
    if (values["json"] === true || values["check"] === true)
      throw new Problem({
        code: "usage",
        message: "--watch goes with neither --json nor --check",
        remedy: "Leave one of them out.",
      });
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
    print("watching specs/; Ctrl-C ends it");
    await watchContent(
      () => specContent(root),
      () => runAndReport(input),
      stop.signal,
    );
    return 0;
  },
};

/** While watching, a problem is shown and the next change is waited for. */
async function runAndReport(input: CommandInput): Promise<void> {
  try {
    await runOnce(input);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.describe());
  }
}

async function runOnce({ root, values, print }: CommandInput): Promise<number> {
  let exitCode = 0;
  const reports: object[] = [];
  // All are read before the first is written, so that a broken one stops the run with nothing done.
  for (const spec of specFolders(root).map((folder) => loadSpec(root, folder))) {
    const { folder } = spec;
    const manifestPath = `${folder}/generated.json`;
    const report =
      values["check"] === true
        ? await check(root, spec, manifestPath)
        : await write(root, spec, manifestPath, values["force"] === true);
    if (report.outOfDate.length > 0) exitCode = 1;
    reports.push({ spec: folder, ...countsOf(spec), ...report });
    if (values["json"] !== true)
      for (const line of lines(folder, spec, report, values["brief"] === true)) print(line);
  }
  if (values["json"] === true) print(JSON.stringify(reports, undefined, 2));
  return exitCode;
}

interface Report {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** With `--check`: what a run would write or remove, or would refuse to touch. */
  readonly outOfDate: readonly string[];
}

async function write(
  root: string,
  spec: Spec,
  manifestPath: string,
  force: boolean,
): Promise<Report> {
  if (!force && isCurrent(root, spec.folder, manifestPath)) {
    const { readOutputManifest } = await import("../write/output-manifest.js");
    return {
      written: [],
      removed: [],
      unchanged: Object.keys(readOutputManifest(join(root, manifestPath)).files).length,
      outOfDate: [],
    };
  }
  // Everything heavy hangs below this import.
  const { buildOutputs } = await import("../spec/build-outputs.js");
  const report = writeOutput(root, manifestPath, await buildOutputs(spec), { force });
  remember(root, spec.folder, manifestPath);
  return { ...report, outOfDate: [] };
}

async function check(root: string, spec: Spec, manifestPath: string): Promise<Report> {
  const { buildOutputs } = await import("../spec/build-outputs.js");
  const {
    write: changed,
    stale,
    edited,
    foreign,
    unchanged,
  } = compareOutput(root, manifestPath, await buildOutputs(spec));
  return {
    written: [],
    removed: [],
    unchanged,
    outOfDate: [
      ...new Set([...changed.map((file) => file.path), ...stale, ...edited, ...foreign]),
    ].toSorted(),
  };
}

function countsOf({ facts }: Spec): {
  readonly operations: number;
  readonly requestFields: number;
  readonly responseFields: number;
  readonly errorCodes: number;
} {
  const all = Object.values(facts);
  const sum = (count: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    operations: all.length,
    requestFields: sum((one) => one.request.length),
    responseFields: sum((one) => one.response.length),
    errorCodes: sum((one) => one.errors.length),
  };
}

function lines(folder: string, spec: Spec, report: Report, brief: boolean): readonly string[] {
  const counts = countsOf(spec);
  const read = `${folder}: ${counts.operations} operations, ${counts.requestFields} request and ${counts.responseFields} response fields, ${counts.errorCodes} error codes`;
  if (report.outOfDate.length > 0)
    return [
      read,
      `not current (${report.outOfDate.length} of ${report.outOfDate.length + report.unchanged} files), run \`pnpm generate\`:`,
      ...report.outOfDate.map((path) => `  ${path}`),
    ];
  if (report.written.length === 0 && report.removed.length === 0)
    return [read, `nothing changed: ${report.unchanged} files are current`];
  return [
    read,
    `wrote ${counted(report.written.length, "file")}, removed ${report.removed.length}, ${report.unchanged} ${report.unchanged === 1 ? "was" : "were"} current`,
    ...(brief
      ? []
      : [
          ...report.written.map((path) => `  + ${path}`),
          ...report.removed.map((path) => `  - ${path}`),
        ]),
  ];
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
