import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

/** What the compiler says about a file, under the strictest settings. */
function complaints(file: string): string {
  const flags =
    "--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck --ignoreConfig " +
    "--target es2023 --module nodenext --types node --customConditions @cen-bwp/source";
  try {
    return execFileSync(process.execPath, [compiler, ...flags.split(" "), file], {
      cwd: here,
      encoding: "utf8",
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

it("refuses every mistake and nothing else", () => {
  const directives = readFileSync(new URL("./mistakes.ts", import.meta.url), "utf8").match(
    /@ts-expect-error/g,
  );
  expect(directives).toHaveLength(23);
  expect(complaints("mistakes.ts")).toBe("");
});
