import type { Manifest } from "../../spec/manifest.js";
import type { Spec } from "../../spec/load-spec.js";
import type { OperationFacts } from "../../facts/facts.js";
import type { Curated } from "../../overlay/curated.js";
import { noPending, type Pending } from "../pending/pending.js";

/** A spec at one moment, as far as a comparison looks at it. */
export interface SpecState {
  readonly manifest: Manifest;
  readonly facts: Readonly<Record<string, OperationFacts>>;
  /** Facts with the overlay applied. */
  readonly curated: Curated;
  readonly pending: Pending;
}

/** The state of a parsed spec. An overlay that does not fit its facts is a Problem. */
export async function specState(spec: Spec, pending: Pending = noPending): Promise<SpecState> {
  const { applyOverlay } = await import("../../overlay/apply-overlay.js");
  const { curated } = await applyOverlay(spec.facts, spec.overlay.value, spec.overlay);
  return { manifest: spec.manifest, facts: spec.facts, curated, pending };
}

/** The state before there was a spec: the same product with no operation. */
export function emptyState(manifest: Manifest): SpecState {
  return { manifest: { ...manifest, operations: [] }, facts: {}, curated: {}, pending: noPending };
}
