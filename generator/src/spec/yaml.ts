import { load, dump, YAMLException } from "js-yaml";

import { Problem } from "../problem.js";

/** Parses YAML; a syntax error names file and line. */
export function parseYaml(text: string, file: string): unknown {
  try {
    return load(text, { filename: file });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Problem({
      code: "yaml",
      file,
      line: error.mark === undefined ? undefined : error.mark.line + 1,
      message: `not valid YAML: ${error.reason}`,
      remedy: "Mend the line named; indentation and unquoted `: ` are the usual causes.",
      cause: error,
    });
  }
}

/** Prints YAML the same way on every machine. */
export function printYaml(value: unknown): string {
  return dump(value, { lineWidth: 120, noRefs: true });
}

/**
 * The line a node of a YAML text stands on, found by a second, slower parser that keeps positions.
 * Only called when there is something to report.
 */
export async function yamlLine(
  text: string,
  path: readonly (string | number)[],
): Promise<number | undefined> {
  const { parseDocument, LineCounter } = await import("yaml");
  const lines = new LineCounter();
  const node: unknown = parseDocument(text, { lineCounter: lines }).getIn(path, true);
  const range = (node as { range?: readonly number[] } | undefined)?.range;
  return range?.[0] === undefined ? undefined : lines.linePos(range[0]).line;
}
