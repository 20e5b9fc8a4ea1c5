import { kebabCase } from "../../model/names.js";
import type { CuratedField } from "../../overlay/curated.js";
import type { OperationState } from "./compare-operation.js";

/**
 * Whether an operation that is gone is one that is new under another name: its parameters and its answer have the
 * same fields of the same types, and the names have most of their words in common. Fields alone tell too little,
 * since many operations take an id and answer with a request id.
 */
export function isRenamed(
  name: string,
  before: OperationState,
  other: string,
  after: OperationState,
): boolean {
  return (
    shape(before.curated.request) === shape(after.curated.request) &&
    shape(before.curated.response) === shape(after.curated.response) &&
    similar(name, other)
  );
}

function similar(name: string, other: string): boolean {
  const own = kebabCase(name).split("-");
  const others = kebabCase(other).split("-");
  const shared = own.filter((word) => others.includes(word)).length;
  return (
    name.toLowerCase() === other.toLowerCase() || shared * 2 >= Math.max(own.length, others.length)
  );
}

function shape(fields: readonly CuratedField[]): string {
  return fields
    .map(({ path, type }) => `${path}\0${type}`)
    .toSorted()
    .join("\n");
}
