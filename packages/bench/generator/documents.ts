import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiDocs, ApiOperation } from "./api-docs.js";
import { peersFolder } from "./peers.js";
import { syntheticProduct } from "./synthetic-product.js";
import { toOpenApi } from "./to-openapi.js";

/** One product in both forms, on disk. */
export interface Documents {
  readonly apiDocs: string;
  readonly openapi: string;
  /** Name of one of its operations. */
  readonly operation: string;
  readonly operations: number;
}

/** A product of so many operations: made up, or of the metadata file given the first ones or the one named. */
export function writeDocuments(
  count: number,
  metadata: string | undefined,
  operation: string | undefined,
): Documents {
  const product =
    metadata === undefined ? syntheticProduct(count) : firstOf(metadata, count, operation);
  return write(`${count}`, product);
}

/** The same with other words about one operation and one more parameter of it. */
export function writeChanged({ apiDocs, operation }: Documents): Documents {
  const product = JSON.parse(readFileSync(apiDocs, "utf8")) as ApiDocs;
  const old = product.apis[operation] as ApiOperation;
  const parameter = {
    name: "Remark",
    in: "query",
    schema: { type: "string", description: "Kept with it.", example: "none" },
  };
  const changed: ApiOperation = { ...old, parameters: [...old.parameters, parameter] };
  return write("changed", { ...product, apis: { ...product.apis, [operation]: changed } });
}

function write(name: string, product: ApiDocs): Documents {
  // The names of the files stand in some outputs, so that a changed document lies where the old one was.
  const folder = join(peersFolder, "documents", name);
  mkdirSync(folder, { recursive: true });
  const paths = { apiDocs: join(folder, "api-docs.json"), openapi: join(folder, "openapi.json") };
  writeFileSync(paths.apiDocs, JSON.stringify(product, undefined, 2));
  writeFileSync(paths.openapi, JSON.stringify(toOpenApi(product), undefined, 2));
  const names = Object.keys(product.apis);
  return { ...paths, operation: names[0] as string, operations: names.length };
}

function firstOf(metadata: string, count: number, operation: string | undefined): ApiDocs {
  const product = JSON.parse(readFileSync(metadata, "utf8")) as ApiDocs;
  const wanted = Object.entries(product.apis)
    .filter(([name]) => operation === undefined || name === operation)
    .slice(0, count);
  return { ...product, apis: Object.fromEntries(wanted) };
}
