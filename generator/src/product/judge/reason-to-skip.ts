import type { ProductInfo, ReadResult } from "../../read/index.js";
import { isFault } from "./faults-of.js";

/** Why an operation cannot be called by an RPC client; undefined where it can. */
export function reasonToSkip(
  { facts, diagnostics }: ReadResult,
  { style }: Pick<ProductInfo, "style">,
): string | undefined {
  const error = diagnostics.find(
    // A fault refuses the whole document, so its operation is not left out quietly.
    ({ severity, code }) => severity === "error" && !isFault(code),
  );
  if (error !== undefined)
    return `${error.message} (${error.code} at ${shortened(error.pointer ?? "/")})`;
  const path = facts?.api?.path;
  if (path !== undefined && path !== "/")
    return `REST style: it is called under the path ${path}, not by its name`;
  if (style !== undefined && style.toUpperCase() !== "RPC")
    return `the product is of the style ${style}, this generator calls RPC style`;
  const methods = facts?.api?.methods ?? [];
  if (methods.length > 0 && !methods.includes("POST") && !methods.includes("GET"))
    return `it is called with ${methods.join(", ")}, which RPC style does not know`;
  return undefined;
}

function shortened(pointer: string): string {
  return pointer.length > 120 ? `${pointer.slice(0, 119)}…` : pointer;
}
