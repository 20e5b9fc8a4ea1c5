import { compare } from "../../openapi/canonical.js";
import type { SpecState } from "../state/spec-state.js";
import { compareOperation, type OperationState } from "./compare-operation.js";
import { compareProduct } from "./compare-product.js";
import type { Finding } from "./finding.js";
import { isRenamed } from "./is-renamed.js";
import { newlyPending } from "./newly-pending.js";

/** Everything that differs between two states of a spec, operation by operation. Pure; nothing is decided about levels. */
export function compareStates(
  before: SpecState,
  after: SpecState,
  injectsDefaults = false,
): readonly Finding[] {
  const old = new Set(before.manifest.operations);
  const now = new Set(after.manifest.operations);
  const gone = [...old].filter((name) => !now.has(name)).toSorted(compare);
  const come = [...now].filter((name) => !old.has(name)).toSorted(compare);
  const renamed = new Map<string, string>();
  for (const name of gone) {
    const match = come.find(
      (other) =>
        ![...renamed.values()].includes(other) &&
        isRenamed(name, stateOf(before, name), other, stateOf(after, other)),
    );
    if (match !== undefined) renamed.set(name, match);
  }
  const stayed = [...now].filter((name) => old.has(name)).toSorted(compare);
  return [
    ...compareProduct(before.manifest, after.manifest),
    ...[...renamed].map(([name, other]): Finding => ({
      rule: "O4",
      operation: name,
      what: "operation",
      old: name,
      new: other,
    })),
    ...gone
      .filter((name) => !renamed.has(name))
      .map((name): Finding => ({ rule: "O2", operation: name, what: "operation", old: name })),
    ...come
      .filter((name) => ![...renamed.values()].includes(name))
      .map((name): Finding => ({ rule: "O1", operation: name, what: "operation", new: name })),
    ...stayed.flatMap((name) =>
      compareOperation(name, stateOf(before, name), stateOf(after, name), injectsDefaults),
    ),
    ...newlyPending(before.pending, after.pending),
  ];
}

function stateOf(state: SpecState, name: string): OperationState {
  const facts = state.facts[name];
  const curated = state.curated[name];
  if (facts === undefined || curated === undefined)
    throw new Error(`${name} is on the manifest and has no facts`);
  return { facts, curated };
}
