import type { Diagnostic, ReadResult, Source } from "../diagnostic.js";
import { hashSource } from "../hash.js";
import { oracleFromFacts, type Oracle } from "../oracle.js";
import { baseName } from "../source-text.js";
import { parsePortalDocument } from "./parse-portal-document.js";
import { type ReadOperationOptions, readOperations } from "./read-operations.js";

/** Reads the official `api-docs` document of a product: one result for each operation, in document order. Never throws. */
export function readPortalMetadata(
  source: Source,
  options: ReadOperationOptions = {},
): readonly ReadResult[] {
  const parsed = parsePortalDocument(source);
  if (!("root" in parsed)) return [{ diagnostics: [parsed] }];
  const { root, apis, repeated } = parsed;
  const document = {
    root,
    repeated,
    source: {
      format: "portal-metadata" as const,
      file: baseName(source.file),
      sha256: hashSource(source.text),
    },
  };
  const results = readOperations(apis, document, options);
  if (results.length > 0) return results;
  return [
    {
      diagnostics: [
        {
          severity: "error",
          code: "operations-missing",
          message: "this lists no operation",
          pointer: "/apis",
        },
      ],
    },
  ];
}

/** An oracle for help pages, from the metadata of the product, with whatever was wrong with it. */
export function oracleFromMetadata(
  source: Source,
  options: ReadOperationOptions = {},
): { readonly oracle: Oracle; readonly diagnostics: readonly Diagnostic[] } {
  const results = readPortalMetadata(source, options);
  return {
    oracle: oracleFromFacts(results.flatMap(({ facts }) => (facts === undefined ? [] : [facts]))),
    diagnostics: results.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === "error"),
    ),
  };
}
