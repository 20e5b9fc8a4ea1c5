import { closureOf, shortHash, type Unit } from "../../emit/shared/unit.js";
import type { Model, Operation } from "../../model/model.js";
import type { ProductPart } from "./product-manifest.js";
import { shownCall } from "./shown-call.js";

/** What goes into the files of one unit, by what a person calls it, as hashes. */
export function unitInputs(model: Model, unit: Unit): ProductPart["from"] {
  const objects = (names: readonly string[]): string =>
    shortHash(closureOf(model, names).map((name) => [name, model.objects[name]]));
  const { operation } = unit;
  if (operation === undefined) return { objects: objects(unit.objects) };
  const { name, method, file, request, response, parts, errors, ram, summary, description } =
    operation;
  const { idempotency, pagination, completion, rules, responseExample, deprecated } = operation;
  return {
    names: shortHash([name, method, file, request, response, parts, model.family, model.client]),
    request: objects([request]),
    response: objects([response]),
    errors: shortHash([errors, ram]),
    example: shortHash(responseExample ?? ""),
    words: shortHash([summary, description, deprecated ?? false]),
    behaviour: shortHash([idempotency, pagination ?? "", completion ?? "", rules]),
    product: shortHash([model.product, model.version, model.provenance]),
  };
}

/** What goes into the files that hold something of every operation, and into the packages around them. */
export function wholeInputs(
  model: Model,
  units: readonly Unit[],
  inWorkspace: boolean,
): ProductPart["from"] {
  const { operations, objects: _objects, ...product } = model;
  return {
    operations: shortHash(operations.map((operation) => methodOf(model, operation))),
    units: shortHash(units.map(({ file, objects }) => [file, objects])),
    shown: shortHash(shownCall(model)),
    product: shortHash([product, inWorkspace]),
  };
}

/** What a client's method shows of its operation. */
function methodOf(model: Model, operation: Operation): unknown {
  const { name, method, file, summary, description, deprecated, request, response } = operation;
  const { pagination, completion } = operation;
  const required = model.objects[request]?.members.filter((member) => member.required).length;
  return [
    name,
    method,
    file,
    summary,
    description,
    deprecated,
    request,
    response,
    required,
    pagination,
    completion,
  ];
}
