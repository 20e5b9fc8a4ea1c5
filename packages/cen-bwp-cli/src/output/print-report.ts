import { stripVTControlCharacters } from "node:util";

import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import type { Format } from "./formats.js";
import { wrap } from "../render/wrap.js";
import { query } from "./query.js";
import { documentOf, type Report } from "./report.js";
import { toCsv } from "./to-csv.js";

/** How to print. */
export interface OutputOptions {
  readonly output?: Format;
  /** JMESPath. With `table` the selection is printed as JSON. */
  readonly query?: string;
}

/** Prints what a command found out on stdout. */
export async function printReport(
  report: Report,
  options: OutputOptions,
  shell: Shell,
): Promise<void> {
  shell.io.out.write(await formatReport(report, options, shell));
}

async function formatReport(report: Report, options: OutputOptions, shell: Shell): Promise<string> {
  const { output = "table" } = options;
  if (options.query !== undefined) return formatSelection(report, options.query, output);
  switch (output) {
    case "table": {
      const { isTTY, columns } = shell.io.out;
      const width = isTTY ? (columns ?? 80) : undefined;
      return report
        .text({ style: shell.style, width })
        .flatMap((line) => wrap(line, width, hangOf(line)))
        .map((line) => `${line}\n`)
        .join("");
    }
    case "csv": {
      const { columns, list } = report.items ?? {
        columns: Object.keys(report.data),
        list: [report.data],
      };
      return toCsv(columns, list);
    }
    case "ndjson": {
      if (!report.items) return asLine(documentOf(report));
      const { kind, list } = report.items;
      return list.map((data) => asLine(documentOf({ kind, data }))).join("");
    }
    default:
      return serialise(documentOf(report), output);
  }
}

// What follows a heading such as `upgrade` goes on below itself.
function hangOf(line: string): number {
  const heading = /^(?:\S+ {2,}| +)/.exec(stripVTControlCharacters(line));
  return Math.min(heading?.[0].length ?? 0, 20);
}

async function formatSelection(
  report: Report,
  expression: string,
  output: Format,
): Promise<string> {
  if (output === "csv")
    throw new OperatorError(
      "--query selects from the document and cannot be printed as csv; use --output json, yaml or ndjson",
      exitCodes.usage,
    );
  // Through JSON, so that the selection sees what the reader of the document sees.
  const selected = await query(JSON.parse(JSON.stringify(documentOf(report))), expression);
  if (output === "ndjson")
    return (Array.isArray(selected) ? (selected as unknown[]) : [selected]).map(asLine).join("");
  return serialise(selected, output);
}

async function serialise(value: unknown, format: Format): Promise<string> {
  if (format !== "yaml") return `${JSON.stringify(value ?? null, undefined, 2)}\n`;
  const { stringify } = await import("yaml");
  // Through JSON, so that what is absent is absent and nothing is an alias.
  return stringify(JSON.parse(JSON.stringify(value ?? null)), { aliasDuplicateObjects: false });
}

function asLine(value: unknown): string {
  return `${JSON.stringify(value ?? null)}\n`;
}
