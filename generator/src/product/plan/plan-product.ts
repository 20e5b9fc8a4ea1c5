import type { CuratedOperation } from "../../overlay/curated.js";
import type { Diagnostic, ProductInfo, ReadResult, Source } from "../../read/index.js";
import { readPortalProduct } from "../../read/index.js";
import type { Manifest } from "../../spec/manifest.js";
import { compare } from "../../openapi/canonical.js";
import { curateOperation } from "./curate-operation.js";
import { faultsOf, isFault } from "../judge/faults-of.js";
import { productEndpoints } from "./product-endpoints.js";
import {
  productDiagnostic,
  type ProductDiagnostic,
  type Skipped,
} from "../diagnostics/product-diagnostic.js";
import { productNames } from "./product-names.js";
import { unusableName } from "./operation-names.js";
import { reasonToSkip } from "../judge/reason-to-skip.js";
import { unknownOperation } from "../judge/unknown-operation.js";
import { soundBounds } from "../judge/sound-bounds.js";
import { usableAnswer } from "../judge/usable-answer.js";
import { usableParameters } from "../judge/usable-parameters.js";

/** Everything a document says of a product, ready to be emitted. */
export interface ProductPlan {
  readonly manifest: Manifest;
  readonly curated: Readonly<Record<string, CuratedOperation>>;
}

/** What became of a document. Without a plan an error among the diagnostics says why. */
export interface PlannedProduct {
  readonly info: ProductInfo | undefined;
  readonly plan: ProductPlan | undefined;
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly ProductDiagnostic[];
}

export interface PlanOptions {
  /** Names of the operations to generate; all when absent. */
  readonly operations?: readonly string[];
  /** First part of the names of the packages; follows from the product when absent. */
  readonly family?: string;
}

/** Reads a document and decides about each operation: generated with safe defaults, or skipped with the reason. */
export function planProduct(source: Source, options: PlanOptions = {}): PlannedProduct {
  const read = readPortalProduct(source, options);
  const { info } = read;
  const unknown = options.operations?.filter((name) => !read.operations.includes(name)) ?? [];
  const results = read.results.filter(({ operation }) => !unknown.includes(operation));
  const faults = [
    ...unknown.map((name) => unknownOperation(name, read)),
    ...read.diagnostics.map((one) => productDiagnostic(one)),
    ...results.flatMap((result) =>
      faultsOf(result).map((one) => productDiagnostic(one, result.operation)),
    ),
  ];
  if (info === undefined) return { info, plan: undefined, skipped: [], diagnostics: faults };
  const names = productNames(info);
  const all = results.map(({ operation }) => operation).toSorted(compare);
  const skipped: Skipped[] = [];
  const taken = new Set(
    results.flatMap(({ operation }) =>
      ["", "Request", "Response", "ErrorCode"].map((end) => `${operation}${end}`.toLowerCase()),
    ),
  );
  const curated: Record<string, CuratedOperation> = Object.create(null) as Record<
    string,
    CuratedOperation
  >;
  const endpoints = productEndpoints(info);
  const diagnostics: ProductDiagnostic[] = [...faults, ...endpoints.diagnostics];
  for (const result of results.toSorted((a, b) => compare(a.operation, b.operation))) {
    const { operation } = result;
    const { facts, words } = result;
    const parameters = usableParameters(facts?.request ?? []);
    const reason =
      reasonToSkip(result, info) ?? unusableName(operation, names.client, all) ?? parameters.reason;
    if (facts === undefined || reason !== undefined) {
      skipped.push({ operation, reason: reason ?? "nothing could be read" });
      diagnostics.push(...whySkipped(result).map((one) => productDiagnostic(one, operation)));
      continue;
    }
    const usable = usableAnswer({ ...facts, request: parameters.fields });
    const bounded = soundBounds(usable.facts);
    diagnostics.push(
      ...[
        ...result.diagnostics.filter(({ code }) => !isFault(code)),
        ...parameters.diagnostics,
        ...usable.diagnostics,
        ...bounded.diagnostics,
      ].map((one) => productDiagnostic(one, operation)),
    );
    curated[operation] = curateOperation(bounded.facts, words, taken);
  }
  const operations = Object.keys(curated);
  if (operations.length === 0)
    return {
      info,
      plan: undefined,
      skipped,
      diagnostics: unknown.length > 0 ? diagnostics : [...diagnostics, nothingLeft(skipped)],
    };
  const family = options.family ?? names.family;
  const manifest: Manifest = {
    product: info.product,
    version: info.version,
    title: info.product,
    style: "RPC",
    ramPrefix: info.product.toLowerCase(),
    family,
    client: names.client,
    endpoints: endpoints.hosts,
    operations,
  };
  return { info, plan: { manifest, curated }, skipped, diagnostics };
}

/** A malformed operation costs itself, not the others. */
function whySkipped({ diagnostics }: ReadResult): readonly Diagnostic[] {
  return diagnostics
    .filter(({ severity, code }) => severity === "error" && !isFault(code))
    .map((one) => ({ ...one, severity: "warning" }));
}

function nothingLeft(skipped: readonly Skipped[]): ProductDiagnostic {
  return productDiagnostic({
    severity: "error",
    code: "operations-missing",
    message:
      skipped.length === 0
        ? "the document lists no operation"
        : `every operation was skipped, the first one because: ${skipped[0]?.reason ?? ""}`,
    pointer: "/apis",
  });
}
