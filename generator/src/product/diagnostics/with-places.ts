import { decodeSource, maxMetadataBytes, placePointers, type Source } from "../../read/index.js";
import type { ProductDiagnostic } from "./product-diagnostic.js";

/** Adds line and column to what has a JSON pointer alone. Without such a remark the text is not looked at. */
export function withPlaces(
  source: Source,
  diagnostics: readonly ProductDiagnostic[],
): readonly ProductDiagnostic[] {
  const pointers = diagnostics.flatMap(({ pointer, line }) =>
    pointer === undefined || line !== undefined ? [] : [pointer],
  );
  const decoded = pointers.length === 0 ? undefined : decodeSource(source, maxMetadataBytes);
  // A text that is none has been reported, with its place.
  if (decoded?.ok !== true) return diagnostics;
  const places = placePointers(decoded.text, pointers);
  return diagnostics.map((one) =>
    one.pointer === undefined || one.line !== undefined
      ? one
      : { ...one, ...places.get(one.pointer) },
  );
}
