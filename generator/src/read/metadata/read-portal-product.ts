import type { Diagnostic, ReadResult, Source } from "../diagnostic.js";
import { hashSource } from "../hash.js";
import { baseName } from "../source-text.js";
import { isObject, type JsonObject, member, pointerTo, textMember } from "./json-value.js";
import { parsePortalDocument } from "./parse-portal-document.js";
import { isWithin } from "./read-operation.js";
import { type ReadOperationOptions, readOperations } from "./read-operations.js";

/** What a metadata document says of the product as a whole. */
export interface ProductInfo {
  /** Product code as the wire knows it, for example `Cbn`. */
  readonly product: string;
  readonly version: string;
  /** `RPC`, `ROA` or another; undefined where the document does not say. */
  readonly style: string | undefined;
  /** Host by region, as listed. */
  readonly endpoints: readonly { readonly region: string; readonly host: string }[];
  /** SHA-256 of the document, lower-case hex. */
  readonly sha256: string;
}

/** Where the document does not say which product it is of, its operations are read all the same, for what is wrong with them. */
export interface PortalProduct {
  readonly info: ProductInfo | undefined;
  /** Names of all operations there are, in the order of the document. */
  readonly operations: readonly string[];
  readonly results: readonly NamedResult[];
  /** What is wrong with the document as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read of one operation, under its name in the document. */
export interface NamedResult extends ReadResult {
  readonly operation: string;
}

/** Reads a whole `api-docs` document in one pass: the product, and one result for each operation. Never throws. */
export function readPortalProduct(
  source: Source,
  options: ReadOperationOptions = {},
): PortalProduct {
  const parsed = parsePortalDocument(source);
  if (!("root" in parsed))
    return { info: undefined, operations: [], results: [], diagnostics: [parsed] };
  const { root, apis, repeated } = parsed;
  const sha256 = hashSource(source.text);
  const document = {
    root,
    repeated,
    source: { format: "portal-metadata" as const, file: baseName(source.file), sha256 },
  };
  const operations = Object.keys(apis);
  const names = options.operations ?? operations;
  const results = readOperations(apis, document, options);
  const ofOperations = operations.map((name) => pointerTo("/apis", name));
  const info = infoOf(root, sha256);
  return {
    info,
    operations,
    results: results.flatMap((result, index) => {
      const operation = names[index];
      return operation === undefined ? [] : [{ operation, ...result }];
    }),
    diagnostics: [
      ...(info === undefined ? [unnamed] : []),
      ...repeated.filter((one) => !ofOperations.some((pointer) => isWithin(one, pointer))),
    ],
  };
}

const unnamed: Diagnostic = {
  severity: "error",
  code: "product-unnamed",
  message: "info names no product and version, without which no call can be made",
  pointer: "/info",
};

function infoOf(root: JsonObject, sha256: string): ProductInfo | undefined {
  const about = member(root, "info");
  const product = isObject(about) ? textMember(about, "product") : undefined;
  const version = isObject(about) ? textMember(about, "version") : undefined;
  if (!isObject(about) || product === undefined || version === undefined) return undefined;
  return {
    product,
    version,
    style: textMember(about, "style"),
    endpoints: endpointsOf(root),
    sha256,
  };
}

function endpointsOf(root: JsonObject): ProductInfo["endpoints"] {
  const listed = member(root, "endpoints");
  return (Array.isArray(listed) ? listed : []).flatMap((entry) => {
    const region = isObject(entry) ? textMember(entry, "regionId") : undefined;
    const host = isObject(entry)
      ? (textMember(entry, "endpoint") ?? textMember(entry, "public"))
      : undefined;
    return region === undefined || host === undefined
      ? []
      : [{ region: region.trim(), host: host.trim() }];
  });
}
