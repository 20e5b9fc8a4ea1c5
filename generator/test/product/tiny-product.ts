import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { product } from "../../src/commands/product/product.js";
import { runCommand } from "../temporary-repository.js";

/** One parameter or member as the portal describes it. */
export type Documented = Readonly<Record<string, unknown>>;

/** What a document says of one operation, as far as a test cares. */
export interface TinyOperation {
  readonly parameters?: readonly Documented[];
  readonly answer?: Documented;
  readonly more?: Documented;
}

/** The document of a product with these operations. */
export function tinyDocument(
  operations: Readonly<Record<string, TinyOperation>>,
  more: Documented = {},
): string {
  const apis = Object.entries(operations).map(([name, { parameters, answer, more: rest }]) => [
    name,
    {
      summary: `${name}.`,
      methods: ["post"],
      parameters: parameters ?? [],
      responses: { "200": { schema: { type: "object", properties: answer ?? {} } } },
      ...rest,
    },
  ]);
  return JSON.stringify({
    info: { style: "RPC", product: "Tiny", version: "2026-01-01" },
    endpoints: [{ regionId: "north-1", endpoint: "tiny.example.com" }],
    apis: Object.fromEntries(apis),
    ...more,
  });
}

export interface TinyOutput {
  readonly summary: {
    readonly operations: number;
    readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly remedy: string;
    }[];
  };
  /** Text by path, without the line that names what it was made from. */
  readonly files: Readonly<Record<string, string>>;
}

/** What `gen product` makes of a document. */
export async function generateTiny(document: string): Promise<TinyOutput> {
  const root = mkdtempSync(join(tmpdir(), "tiny-"));
  try {
    writeFileSync(join(root, "api-docs.json"), document);
    const out = join(root, "out");
    const ran = await runCommand(product, root, ["api-docs.json"], { out, json: true });
    const summary = JSON.parse(ran.out) as TinyOutput["summary"];
    if (summary.operations === 0) return { summary, files: {} };
    const manifest = JSON.parse(readFileSync(join(out, "generated.json"), "utf8")) as {
      readonly files: Readonly<Record<string, string>>;
    };
    const files = Object.keys(manifest.files).map((path) => {
      const text = readFileSync(join(out, path), "utf8");
      return [path, text.replace(/^\/\/ Generated .*\n\n/, "")];
    });
    return { summary, files: Object.fromEntries(files) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
