import type { ReadResult } from "../diagnostic.js";
import { quote } from "../quote.js";
import type { JsonObject } from "./json-value.js";
import { type MetadataDocument, readOperation } from "./read-operation.js";

export interface ReadOperationOptions {
  /** Names of the operations to read; all when absent. */
  readonly operations?: readonly string[];
}

/** One result for each operation asked for, in that order; without a list all of them in document order. */
export function readOperations(
  apis: JsonObject,
  document: MetadataDocument,
  { operations }: ReadOperationOptions,
): readonly ReadResult[] {
  if (operations === undefined)
    return Object.entries(apis).map(([name, api]) => readOperation(name, api, document));
  return operations.map((name) =>
    Object.hasOwn(apis, name)
      ? readOperation(name, apis[name], document)
      : {
          diagnostics: [
            {
              severity: "error",
              code: "operation-missing",
              message: `there is no operation ${quote(name)}; names are case-sensitive`,
              pointer: "/apis",
            },
          ],
        },
  );
}
