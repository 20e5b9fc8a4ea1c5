import { basename, isAbsolute, join } from "node:path";
import { performance } from "node:perf_hooks";

import { compare } from "../openapi/canonical.js";
import { planProduct } from "../product/plan-product.js";
import type { ProductDiagnostic, Skipped } from "../product/product-diagnostic.js";
import { Problem } from "../problem.js";
import { writeOutput } from "../write/write-output.js";
import type { Command } from "./command.js";
import { diagnosticText } from "./diagnostic-text.js";
import { readSourceFile } from "./read-sources.js";

/** What `--json` prints. */
interface ProductSummary {
  readonly product: string;
  readonly version: string;
  /** Generated ones. */
  readonly operations: number;
  readonly skipped: readonly Skipped[];
  /** Files of the output, and how many bytes they have together. */
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
  /** From the start of the command, real time. */
  readonly ms: number;
  readonly diagnostics: readonly ProductDiagnostic[];
}

export const product: Command = {
  name: "product",
  summary: "Writes client, validation and fixtures packages for any RPC product.",
  usage: [
    "pnpm gen product api-docs.json --out DIR     the three packages, from the portal's metadata of one product",
    "pnpm gen product ... --operations A,B        these operations alone",
    "pnpm gen product ... --family NAME           NAME-client, NAME-validation, NAME-fixtures; else from the product",
    "pnpm gen product ... --workspace             to be dropped into a workspace: no root of its own, workspace: ranges",
    "pnpm gen product ... --strict                warnings are errors, and nothing is written",
    "pnpm gen product ... --force                 overwrite files that were edited by hand",
    "pnpm gen product ... --json                  one summary as JSON on stdout, alone",
  ].join("\n"),
  options: {
    out: { type: "string" },
    operations: { type: "string" },
    family: { type: "string" },
    workspace: { type: "boolean" },
    strict: { type: "boolean" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async ({ values, positionals, print }) => {
    const [file, ...others] = positionals;
    const { out } = values;
    if (file === undefined || others.length > 0 || typeof out !== "string")
      throw new Problem({
        code: "usage",
        message:
          typeof out === "string"
            ? `wanted one file, got ${positionals.length}`
            : "wanted --out DIR, the folder to write to",
        remedy: "Run `pnpm gen product --help`.",
      });
    const started = performance.now();
    const folder = isAbsolute(out) ? out : join(process.env["INIT_CWD"] ?? process.cwd(), out);
    const planned = planProduct(readSourceFile(file), {
      ...(typeof values["operations"] === "string"
        ? { operations: values["operations"].split(",").map((name) => name.trim()) }
        : {}),
      ...(typeof values["family"] === "string" ? { family: values["family"] } : {}),
    });
    const { diagnostics, skipped, plan, info } = planned;
    if (plan === undefined) {
      for (const one of diagnostics) console.error(diagnosticText(file, one));
      return 1;
    }
    const { productFiles } = await import("../product/product-files.js");
    const { files, diagnostics: contradictions } = productFiles(plan, basename(file), {
      inWorkspace: values["workspace"] === true,
    });
    const report = writeOutput(folder, "generated.json", files, {
      force: values["force"] === true,
    });
    const summary: ProductSummary = {
      product: info?.product ?? "",
      version: info?.version ?? "",
      operations: plan.manifest.operations.length,
      skipped,
      files: files.length,
      bytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
      written: report.written.length,
      removed: report.removed.length,
      unchanged: report.unchanged,
      ms: Math.round(performance.now() - started),
      diagnostics: [...diagnostics, ...contradictions].toSorted((a, b) =>
        compare(a.operation ?? "", b.operation ?? ""),
      ),
    };
    if (values["json"] === true) print(JSON.stringify(summary, undefined, 2));
    else
      print(
        `${summary.product} ${summary.version}: ${summary.operations} operations, ${summary.files} files`,
      );
    return 0;
  },
};
