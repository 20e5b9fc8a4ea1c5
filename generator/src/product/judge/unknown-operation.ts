import { type PortalProduct, quote } from "../../read/index.js";
import type { ProductDiagnostic } from "../diagnostics/product-diagnostic.js";
import { type NearestNames, nearestNames } from "./nearest-names.js";

/** That an operation somebody asked for is not there, and which ones are. It is the call that is wrong, so no place is named. */
export function unknownOperation(
  name: string,
  { info, operations }: Pick<PortalProduct, "info" | "operations">,
): ProductDiagnostic {
  const product = info === undefined ? "the document" : `${info.product} ${info.version}`;
  return {
    severity: "error",
    code: "operation-missing",
    message: `${product} has no operation ${quote(name)}`,
    remedy: remedy(nearestNames(name, operations), operations.length),
  };
}

function remedy({ names, areLikely }: NearestNames, count: number): string {
  if (names.length === 0) return "It has none at all; download the document again.";
  return areLikely
    ? `Did you mean ${names.join(" or ")}?`
    : `The nearest of its ${count} operations are ${names.join(", ")}; without --operations all of them are generated.`;
}
