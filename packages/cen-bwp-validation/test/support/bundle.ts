import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../..", import.meta.url));

/** The text of a bundle of the package's sources with these imports. */
export async function bundle(
  contents: string,
  options: { readonly minify?: boolean; readonly format?: "cjs" | "esm" } = {},
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    write: false,
    format: options.format ?? "esm",
    minify: options.minify ?? false,
    target: "es2023",
    external: ["zod"],
    conditions: ["@cen-bwp/source"],
  });
  return outputFiles[0]?.text ?? "";
}
