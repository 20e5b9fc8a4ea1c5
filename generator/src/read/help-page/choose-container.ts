import type { Evidence, FieldType } from "../../facts/facts.js";
import { memberPath } from "../field-path.js";
import type { Oracle } from "../oracle.js";
import { memberSamples, soleArray } from "./samples.js";
import type { Table } from "./table-row.js";

/** What may decide where a row hangs. */
export interface NestingSource {
  readonly table: Table;
  /** The JSON example; undefined when there is none. */
  readonly example?: unknown;
  /** What is known from elsewhere about the paths of this table. */
  readonly known?: {
    readonly types: ReadonlyMap<string, FieldType>;
    readonly evidence: Oracle["evidence"];
  };
}

/** An object, map or array that may still get rows. */
export interface Container {
  readonly path: string;
  type: FieldType;
  readonly names: Set<string>;
  readonly samples: readonly unknown[];
  /** Index of its row in the result. */
  readonly placed: number | undefined;
  /** True below a row that is left out. */
  readonly discarded: boolean;
}

/**
 * Decides where a named row hangs; undefined when there is no candidate.
 * @param candidates open objects without a member of that name, deepest first.
 */
export function chooseContainer(
  candidates: readonly Container[],
  name: string,
  type: FieldType,
  source: NestingSource,
): { readonly container: Container; readonly evidence: Evidence } | undefined {
  const [deepest, second] = candidates;
  if (deepest === undefined) return undefined;
  if (second === undefined) return { container: deepest, evidence: "only-candidate" };
  const shown = candidates.filter((container) => memberSamples(container.samples, name).length > 0);
  const fitting =
    shown.find((container) =>
      memberSamples(container.samples, name).some((sample) => fits(sample, type)),
    ) ?? shown[0];
  if (fitting !== undefined) return { container: fitting, evidence: "json-example" };
  const { known } = source;
  if (known !== undefined) {
    const listed = candidates.filter((container) =>
      known.types.has(memberPath(container.path, name)),
    );
    const same =
      listed.find((container) => agrees(known.types.get(memberPath(container.path, name)), type)) ??
      listed[0];
    if (same !== undefined) return { container: same, evidence: known.evidence };
  }
  return { container: deepest, evidence: "guess" };
}

/** Whether an object is a map shows only in the row below it. */
function agrees(known: FieldType | undefined, type: FieldType): boolean {
  return known === type || known === "any" || (known === "map" && type === "object");
}

/** Examples often show a number as a string or the reverse, but never a list as a plain value. */
function fits(sample: unknown, type: FieldType): boolean {
  if (type === "any" || sample === null) return true;
  if (type === "array") return Array.isArray(sample) || soleArray([sample]) !== undefined;
  const isObject = typeof sample === "object" && !Array.isArray(sample);
  return type === "object" || type === "map" ? isObject : typeof sample !== "object";
}
