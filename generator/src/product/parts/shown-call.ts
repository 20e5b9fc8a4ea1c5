import { literal } from "../../emit/shared/literal.js";
import { plainObject } from "../../emit/shared/request-place.js";
import { objectOf } from "../../emit/shared/unit.js";
import type { Model } from "../../model/model.js";

/** The call that the READMEs show. */
export interface ShownCall {
  readonly operation: string;
  readonly method: string;
  /** The parameters it needs, with their examples, as source; nothing where it needs none. */
  readonly request: string;
}

/** One that only looks, if there is one: it is what a reader may try first. */
export function shownCall(model: Model): ShownCall {
  const { operations } = model;
  const shown = operations.find(({ idempotency }) => idempotency === "read") ?? operations[0];
  if (shown === undefined) throw new Error("a product without operations is not written");
  const needed = plainObject(model, objectOf(model, shown.request));
  return {
    operation: shown.name,
    method: shown.method,
    request: Object.keys(needed).length === 0 ? "" : literal(needed),
  };
}
