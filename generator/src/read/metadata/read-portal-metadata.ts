import type { Diagnostic, ReadResult, Source } from "../diagnostic.js";
import { hashSource } from "../hash.js";
import { oracleFromFacts, type Oracle } from "../oracle.js";
import { quote } from "../quote.js";
import { baseName, decodeSource, maxMetadataBytes } from "../source-text.js";
import { isObject, type JsonObject, member } from "./json-value.js";
import { readOperation } from "./read-operation.js";

interface PortalMetadataOptions {
  /** Names of the operations to read; all when absent. */
  readonly operations?: readonly string[];
}

/** Reads the official `api-docs` document of a product: one result for each operation, in document order. Never throws. */
export function readPortalMetadata(
  source: Source,
  options: PortalMetadataOptions = {},
): readonly ReadResult[] {
  const parsed = parseDocument(source);
  if (!("root" in parsed)) return [{ diagnostics: [parsed] }];
  const { root, apis } = parsed;
  const document = {
    root,
    source: {
      format: "portal-metadata" as const,
      file: baseName(source.file),
      sha256: hashSource(source.text),
    },
  };
  const { operations } = options;
  if (operations === undefined) {
    const entries = Object.entries(apis);
    return entries.length > 0
      ? entries.map(([name, api]) => readOperation(name, api, document))
      : [
          {
            diagnostics: [problem("operations-missing", "this lists no operation", "/apis")],
          },
        ];
  }
  return operations.map((name) =>
    Object.hasOwn(apis, name)
      ? readOperation(name, apis[name], document)
      : {
          diagnostics: [
            problem(
              "operation-missing",
              `there is no operation ${quote(name)}; names are case-sensitive`,
              "/apis",
            ),
          ],
        },
  );
}

/** An oracle for help pages, from the metadata of the product, with whatever was wrong with it. */
export function oracleFromMetadata(
  source: Source,
  options: PortalMetadataOptions = {},
): { readonly oracle: Oracle; readonly diagnostics: readonly Diagnostic[] } {
  const results = readPortalMetadata(source, options);
  return {
    oracle: oracleFromFacts(results.flatMap(({ facts }) => (facts === undefined ? [] : [facts]))),
    diagnostics: results.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === "error"),
    ),
  };
}

function parseDocument(
  source: Source,
): { readonly root: JsonObject; readonly apis: JsonObject } | Diagnostic {
  const decoded = decodeSource(source, maxMetadataBytes);
  if (!decoded.ok) return decoded.diagnostic;
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (error) {
    const words = error instanceof Error ? error.message.replaceAll(/\s+/gu, " ") : "unknown";
    const line = lineOf(decoded.text, words);
    return {
      severity: "error",
      code: "json-invalid",
      message: `this is no JSON (${words.slice(0, 100)}); the api-docs document of a product was expected`,
      ...(line === undefined ? {} : { line }),
    };
  }
  const apis = isObject(root) ? member(root, "apis") : undefined;
  if (isObject(root) && isObject(apis)) return { root, apis };
  const cli = isObject(root) && typeof member(root, "protocol") === "string";
  return problem(
    "metadata-not-recognised",
    `${cli ? "this is metadata of the command-line tool, which has no answers" : "there is no member apis"}; the api-docs document of a product was expected`,
    "",
  );
}

/** V8 names the offset, and in some versions the line. */
function lineOf(text: string, words: string): number | undefined {
  const line = /\bline (\d+)/u.exec(words)?.[1];
  if (line !== undefined) return Number(line);
  const offset = /\bposition (\d+)/u.exec(words)?.[1];
  return offset === undefined ? undefined : text.slice(0, Number(offset)).split("\n").length;
}

function problem(code: string, message: string, pointer: string): Diagnostic {
  return { severity: "error", code, message, pointer };
}
