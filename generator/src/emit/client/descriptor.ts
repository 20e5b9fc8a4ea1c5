import type { TypeAliasDeclarationStructure } from "ts-morph";

import type { Model, Operation } from "../../model/model.js";
import { docText, operationDoc } from "../shared/doc-text.js";
import { literal } from "../shared/literal.js";
import { constant, typeAlias } from "../shared/structures.js";
import { objectOf } from "../shared/unit.js";

/** Documented error codes, open to new ones: the list changes without notice. */
export function errorCodeType(operation: Operation): TypeAliasDeclarationStructure {
  const codes = [...new Set(operation.errors.map((error) => error.code))];
  return typeAlias(
    `${operation.name}ErrorCode`,
    docText(`Error codes documented for ${operation.name}; others may come.`),
    codes.length === 0
      ? "string & {}"
      : [...codes.map((code) => literal(code)), "(string & {})"].join(" | "),
  );
}

/** The operation as data: what the runtime needs to call it. */
export function descriptor(model: Model, operation: Operation): string {
  const { name } = operation;
  return constant(
    name,
    operationDoc(operation, repeatText(operation)),
    `Operation<${operation.request}, ${operation.response}, ${name}ErrorCode>`,
    literal({
      name,
      product: model.product,
      version: model.version,
      idempotency: operation.idempotency,
      errorCodes: [...new Set(operation.errors.map((error) => error.code))],
      ram: operation.ram,
      forms: formsOf(model, operation),
    }),
  );
}

/** Parameters that are not flattened; undefined where there are none. */
function formsOf(model: Model, operation: Operation): Readonly<Record<string, string>> | undefined {
  const forms = objectOf(model, operation.request).members.flatMap(({ name, form }) =>
    form === undefined ? [] : [[name, form] as const],
  );
  return forms.length === 0 ? undefined : Object.fromEntries(forms);
}

function repeatText(operation: Operation): string {
  switch (operation.idempotency) {
    case "read":
      return "A read: repeated freely.";
    case "convergent":
      return "Repeated when the service is busy or an answer is lost; doing it twice ends in the same state.";
    case "never-repeat":
      return "Never sent a second time unless the first was provably not sent.";
  }
}
