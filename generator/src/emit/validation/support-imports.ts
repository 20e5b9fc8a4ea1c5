import type { ImportDeclarationStructure } from "ts-morph";

import { importValues } from "../shared/structures.js";

/** What emitted statements call, by the support file it stands in. */
const support: Readonly<Record<string, readonly string[]>> = {
  "members.js": [
    "distinct",
    "flag",
    "forbid",
    "integer",
    "list",
    "oneOf",
    "required",
    "sized",
    "text",
    "texts",
    "undocumented",
  ],
  "object.js": ["isObject", "isStray", "memberOf", "own", "repeats", "repeatsIn"],
  "scalar.js": ["isLonger", "isNumeric", "isShorter", "isWhole"],
  "instant.js": ["instantOf", "timeFault"],
  "instant-like.js": ["faultLike", "instantLike"],
  "found.js": ["below", "fail", "resultOf", "warn"],
  "first.js": ["firstOf"],
  "clock.js": ["clockAt", "clockOf", "visitorOf"],
  "decode-wire.js": [
    "after",
    "indexAt",
    "listAt",
    "listIn",
    "recordAt",
    "recordIn",
    "toBoolean",
    "toInteger",
    "toJson",
    "toNumber",
  ],
};

/** Imports of the support functions a text calls. */
export function supportImports(
  text: string,
  folder = "./support",
): readonly ImportDeclarationStructure[] {
  const called = new Set(text.match(/\b[a-z][A-Za-z]+(?=[(<])/g));
  return Object.entries(support).flatMap(([file, names]) => {
    const used = names.filter((name) => called.has(name));
    return used.length === 0 ? [] : [importValues(`${folder}/${file}`, used)];
  });
}
