import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

import { product } from "../../src/commands/product/product.js";

const source = fileURLToPath(new URL("nasty.api-docs.json", import.meta.url));
let out: string;
let summary: {
  readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
  readonly diagnostics: readonly Readonly<Record<string, string | undefined>>[];
};

// The packages themselves are compiled, run and held against the wire in packages/consumer-check.
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "nasty-"));
  const lines: string[] = [];
  await product.run({
    root: out,
    values: { out, json: true },
    positionals: [source],
    print: (line) => void lines.push(line),
  });
  summary = JSON.parse(lines.join("\n"));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

it("says of every operation it leaves out why", async () => {
  const lines = summary.skipped.map(({ operation, reason }) => `${operation}: ${reason}\n`);
  await expect(lines.join("")).toMatchFileSnapshot("nasty.skipped.txt");
});

it("says of everything it could not take as it stands what it is and where", async () => {
  const lines = summary.diagnostics.map(
    ({ severity, code, pointer, message }) =>
      `${severity} ${code} ${pointer?.slice(0, 100)}\n  ${message}\n`,
  );
  await expect(lines.join("")).toMatchFileSnapshot("nasty.diagnostics.txt");
  // A code without a remedy of its own would get the general one.
  const helpless = summary.diagnostics.filter(({ remedy }) =>
    remedy?.startsWith("Compare the place"),
  );
  expect(helpless).toEqual([]);
});

it("keeps text of the source where it belongs", () => {
  const text = readFileSync(join(out, "odd-client/src/gen/hostile.ts"), "utf8");
  expect(text).toContain("ends *\\/ now");
  expect(
    text.replaceAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ""),
  ).not.toContain("process.exit");
});
