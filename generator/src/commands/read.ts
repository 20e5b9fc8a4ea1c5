import type { OperationFacts } from "../facts/facts.js";
import { Problem } from "../problem.js";
import type { Oracle, ReadResult } from "../read/index.js";
import { committedFacts } from "../spec/committed-facts.js";
import type { Command } from "./command.js";
import { diagnosticText } from "./diagnostic-text.js";
import { readSourceFile } from "./read-sources.js";

/** The version of what `--json` prints; `schemas/read-result.schema.json` describes it. */
const readVersion = 1;

export const read: Command = {
  name: "read",
  summary: "Reads a help page or portal metadata and shows the facts in it.",
  usage: [
    "pnpm gen read page.txt                       a help page saved as text",
    "pnpm gen read api-docs.json --operation X    one operation of portal metadata; without it all of them",
    "pnpm gen read page.txt --oracle api-docs.json   portal metadata decides how request rows nest;",
    "                                             for operations in specs/ the committed facts do",
    "pnpm gen read FILE --json                    the facts as JSON on stdout, alone (an array where there are several)",
  ].join("\n"),
  options: { operation: { type: "string" }, oracle: { type: "string" }, json: { type: "boolean" } },
  run: async ({ root, values, positionals, print }) => {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new Problem({
        code: "usage",
        message: `wanted one file, got ${positionals.length}`,
        remedy: "Run `pnpm gen read --help`.",
      });
    const { readSource } = await import("../read/index.js");
    const operation = values["operation"];
    const results = readSource(readSourceFile(file), {
      oracle: await oracleOf(root, values["oracle"]),
      ...(typeof operation === "string" ? { operation } : {}),
    });
    const json = values["json"] === true;
    if (json) {
      const shown = results.map(toJson);
      print(JSON.stringify(shown.length === 1 ? shown[0] : shown, undefined, 2));
    } else for (const { facts } of results) if (facts !== undefined) summary(facts).forEach(print);
    let failed = false;
    for (const { diagnostics } of results)
      for (const diagnostic of diagnostics) {
        failed ||= diagnostic.severity === "error";
        // In JSON they are part of the facts; what has no facts still has to be said.
        if (!json || diagnostic.severity === "error")
          console.error(diagnosticText(file, diagnostic));
      }
    return failed ? 1 : 0;
  },
};

/** The oracle the caller named, otherwise the facts in specs/. */
export async function oracleOf(root: string, named: unknown): Promise<Oracle> {
  const { oracleFromFacts, oracleFromMetadata } = await import("../read/index.js");
  if (typeof named !== "string") return oracleFromFacts(committedFacts(root));
  const { oracle, diagnostics } = oracleFromMetadata(readSourceFile(named));
  const error = diagnostics.find((diagnostic) => diagnostic.severity === "error");
  if (oracle === undefined || error !== undefined)
    throw new Problem({
      code: "oracle",
      file: named,
      message: error?.message ?? "holds no operations",
      remedy: "Name a portal metadata document (api-docs JSON) of the product the page belongs to.",
    });
  return oracle;
}

/** The documented interface of `--json`: the facts with source and diagnostics beside them. */
function toJson({ facts, diagnostics }: ReadResult): object {
  // Nothing trustworthy could be read; the remarks say why.
  if (facts === undefined) return { version: readVersion, diagnostics };
  const { operation, source, request, response, errors, ram, example, api } = facts;
  return {
    version: readVersion,
    operation,
    format: source.format,
    ...(source.layout === undefined ? {} : { layout: source.layout }),
    ...(source.lastUpdated === undefined ? {} : { lastUpdated: source.lastUpdated }),
    ...(api === undefined ? {} : { api }),
    request,
    response,
    errors,
    ram,
    ...(example === undefined ? {} : { example }),
    diagnostics,
  };
}

function summary(facts: OperationFacts): readonly string[] {
  const { operation, source, request, response, errors, ram } = facts;
  const layout = source.layout === undefined ? "" : ` ${source.layout}`;
  return [
    `${operation} (${source.format}${layout}): ${request.length} request and ${response.length} response rows, ${errors.length} error codes, ${ram.length} RAM actions`,
    ...request.map(
      (field) =>
        `  ${field.path.padEnd(40)} ${field.type}${field.required === true ? ", required" : ""}${rules(field)}`,
    ),
  ];
}

function rules(field: OperationFacts["request"][number]): string {
  const said = [
    ...(field.enum === undefined ? [] : [`one of ${field.enum.join(", ")}`]),
    ...(field.default === undefined ? [] : [`default ${field.default}`]),
    ...field.constraints.map(({ kind, line: _line, pointer: _pointer, ...rule }) =>
      `${kind} ${Object.values(rule).flat().join(" ")}`.trim(),
    ),
  ];
  return said.length === 0 ? "" : `; ${said.join("; ")}`;
}
