import { createRequire, Module } from "node:module";
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
 *
 * openapi-typescript needs the compiler API that TypeScript 7 dropped. ts-morph, which prints the client package anyway, carries a compiler
 * that has it (6.0), so that one is lent: a second compiler takes as long to load as all the rest of a small run.
 */
export function loadTransform(): Transform {
  if (loaded !== undefined) return loaded;
  const require = createRequire(import.meta.url);
  const { ts: compiler } = require("ts-morph") as { readonly ts: typeof ts };
  const path = require.resolve("typescript");
  const own = require.cache[path];
  const lent = new Module(path);
  lent.exports = compiler;
  lent.loaded = true;
  require.cache[path] = lent;
  try {
    const { default: transformSchemaObject } =
      require("openapi-typescript/dist/transform/schema-object.cjs") as {
        readonly default: Transform["transformSchemaObject"];
      };
    const { addJSDocComment, astToString } = require("openapi-typescript/dist/lib/ts.cjs") as Pick<
      Transform,
      "addJSDocComment" | "astToString"
    >;
    loaded = { compiler, transformSchemaObject, addJSDocComment, astToString };
    return loaded;
  } finally {
    // Whoever asks for TypeScript next, to check types, gets the one that brings its libraries along.
    if (own === undefined) delete require.cache[path];
    else require.cache[path] = own;
  }
}
