import { posix } from "node:path";
import { compileFunction } from "node:vm";

import { requireLate } from "../../place.js";

/** Text of modules by path, such as `packages/toy-fixtures/src/gen/index.ts`. */
export type Sources = ReadonlyMap<string, string>;

export type Module = Readonly<Record<string, unknown>>;

/** What was stripped of its types already: two states of a package share most of their files. */
const stripped = new Map<string, string>();

/**
 * Runs an emitted TypeScript module, and what it imports, in memory. Emitted values import nothing from other packages,
 * so every import is a file beside the module.
 */
export function runModules(sources: Sources): (path: string) => Module {
  const loaded = new Map<string, Module>();
  const load = (path: string): Module => {
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const text = sources.get(path);
    if (text === undefined) throw new Error(`no module ${path} was emitted`);
    const exports: Record<string, unknown> = {};
    loaded.set(path, exports);
    const code = stripped.get(text) ?? strip(text);
    stripped.set(text, code);
    const run = compileFunction(code, ["exports", "require"], { filename: path });
    run(exports, (from: string) =>
      load(posix.join(posix.dirname(path), from.replace(/\.js$/, ".ts"))),
    );
    return exports;
  };
  return load;
}

function strip(text: string): string {
  const ts = requireLate("typescript") as typeof import("typescript");
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  }).outputText;
}
