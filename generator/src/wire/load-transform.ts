import { createRequire } from "node:module";
import type * as openapiTypescript from "openapi-typescript";
import type ts from "typescript";

/** The parts of openapi-typescript that turn one schema into one type, with the compiler they build nodes with. */
export interface Transform {
  readonly compiler: typeof ts;
  readonly transformSchemaObject: typeof openapiTypescript.transformSchemaObject;
  readonly addJSDocComment: typeof openapiTypescript.addJSDocComment;
  readonly astToString: typeof openapiTypescript.astToString;
}

let loaded: Transform | undefined;

/**
 * Loads them, once. Its modules are asked for one by one and with `require`: the package's entry also loads a linter and a bundler for
 * whole documents, which cost more than deriving the types, and the ES module loader takes 100 ms for the compiler alone.
 * openapi-typescript needs the compiler API that TypeScript 7 dropped; the generator carries 5.9 for it.
 */
export function loadTransform(): Transform {
  if (loaded !== undefined) return loaded;
  const require = createRequire(import.meta.url);
  const { default: transformSchemaObject } =
    require("openapi-typescript/dist/transform/schema-object.cjs") as {
      default: Transform["transformSchemaObject"];
    };
  const { addJSDocComment, astToString } = require("openapi-typescript/dist/lib/ts.cjs") as Pick<
    Transform,
    "addJSDocComment" | "astToString"
  >;
  const compiler = require("typescript") as typeof ts;
  loaded = { compiler, transformSchemaObject, addJSDocComment, astToString };
  return loaded;
}
