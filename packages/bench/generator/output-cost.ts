import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { table } from "../client/statistics.js";
import { checkTypes } from "./check-types.js";
import type { Contender } from "./contenders.js";
import { outputOf } from "./speed.js";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** What the output costs who uses it: the time a check takes, the errors it has, and what one import brings along. */
export function measureOutput(
  contenders: readonly Contender[],
  size: number,
  operation: string,
): void {
  const rows = contenders.map((contender) => {
    const out = outputOf(contender, size);
    const { seconds, errors } = checkTypes(contender.name, out, {});
    const hard = checkTypes(contender.name, out, {
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noPropertyAccessFromIndexSignature: true,
      erasableSyntaxOnly: true,
    });
    const imports = contender.imports(out, operation);
    return [
      contender.name,
      String(linesOf(out)),
      seconds.toFixed(2),
      String(errors),
      String(hard.errors),
      bundled(imports.operation),
      bundled(imports.validator),
    ];
  });
  console.log(
    `\n${size} operations, what the output costs\n${table([["tool", "lines", "check s", "errors", "hard flags", "one operation B", "one validator B"], ...rows])}`,
  );
}

/** Lines of TypeScript, comments included. */
function linesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").split("\n").length - 1)
    .reduce((sum, lines) => sum + lines, 0);
}

/** Bytes of a program that imports one thing, minified, without what is installed beside it. */
function bundled(source: string | undefined): string {
  if (source === undefined) return "-";
  const { outputFiles } = buildSync({
    stdin: { contents: source, loader: "ts", resolveDir: repository },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "silent",
    // Every output is treated as free of side effects, as its package would say it is.
    ignoreAnnotations: false,
    external: ["zod", "@faker-js/faker", "msw", "axios", "acs-rpc"],
  });
  return String(outputFiles[0]?.contents.length ?? 0);
}
