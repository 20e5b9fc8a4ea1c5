import { createRequire, Module } from "node:module";
import type * as openapiTypescript from "openapi-typescript";

import { requireLate } from "../place.js";
import * as references from "./references.js";
import * as typeNodes from "./type-nodes.js";
import type { TypeNode } from "./type-nodes.js";

/** The parts of openapi-typescript that turn one schema into one type. */
export interface Transform {
  readonly transformSchemaObject: (
    ...given: Parameters<typeof openapiTypescript.transformSchemaObject>
  ) => TypeNode;
  readonly addJSDocComment: (schema: never, node: TypeNode) => void;
}

let loaded: Transform | undefined;

/**
 * Loads them, once. Its modules are asked for one by one and with `require`: the package's entry also loads a linter and a bundler for
 * whole documents, which cost more than deriving the types.
 *
 * openapi-typescript builds its types from nodes of the compiler API, which TypeScript 7 dropped, and an older compiler takes as long to load
 * as all the rest of a small run. Building nodes is all it wants of it, so `type-nodes.ts` is lent in its place. Of the linter it wants
 * two lines about JSON pointers, for which forty modules would be loaded.
 */
export function loadTransform(): Transform {
  if (loaded !== undefined) return loaded;
  const require = requireLate;
  const linter = createRequire(require.resolve("openapi-typescript/dist/lib/ts.cjs"));
  const giveBack = [
    lend(require, require.resolve("typescript"), typeNodes),
    lend(require, linter.resolve("@redocly/openapi-core/lib/ref-utils.js"), references),
  ];
  try {
    const { default: transformSchemaObject } =
      require("openapi-typescript/dist/transform/schema-object.cjs") as {
        readonly default: Transform["transformSchemaObject"];
      };
    const { addJSDocComment } = require("openapi-typescript/dist/lib/ts.cjs") as Pick<
      Transform,
      "addJSDocComment"
    >;
    loaded = { transformSchemaObject, addJSDocComment };
    return loaded;
  } finally {
    // Whoever asks for TypeScript next, to check types, gets the real one.
    for (const back of giveBack) back();
  }
}

/** Puts something else in the place of a module; what comes back undoes it. */
function lend(require: NodeJS.Require, path: string, exports: object): () => void {
  const own = require.cache[path];
  const lent = new Module(path);
  lent.exports = exports;
  lent.loaded = true;
  require.cache[path] = lent;
  return () => {
    if (own === undefined) delete require.cache[path];
    else require.cache[path] = own;
  };
}
