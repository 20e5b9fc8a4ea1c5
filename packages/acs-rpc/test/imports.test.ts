import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = resolve(dirname(fileURLToPath(import.meta.url)), "../src");
// Whole statements, also over several lines; type imports vanish when compiled.
const VALUE_IMPORT =
  /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)";|^import\s+"([^"]+)";/gm;

/** Every module that is loaded together with a file. */
function loadedWith(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from, bare] of readFileSync(file, "utf8").matchAll(VALUE_IMPORT)) {
    const specifier = from ?? bare ?? "";
    if (specifier.startsWith("."))
      loadedWith(resolve(dirname(file), specifier.replace(/\.js$/, ".ts")), seen);
    else seen.add(specifier);
  }
  return seen;
}

const outside = (entry: string): string[] =>
  [...loadedWith(resolve(src, entry))].filter((module) => !module.startsWith("/")).toSorted();

test("acs-rpc/signature loads node:crypto and nothing of undici, not even later", () => {
  expect(outside("signature.ts")).toEqual(["node:crypto"]);
  const files = [...loadedWith(resolve(src, "signature.ts"))].filter((module) =>
    module.startsWith("/"),
  );
  expect(files.filter((file) => readFileSync(file, "utf8").includes("undici"))).toEqual([]);
});

test("importing acs-rpc loads Node's own modules only", () => {
  expect(outside("index.ts")).toEqual(["node:crypto", "node:timers/promises", "node:util"]);
  expect(readFileSync(resolve(src, "undici-channel.ts"), "utf8")).toContain(
    'await import("undici")',
  );
});
