import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What somebody imports, and how large that makes a bundle. */
export interface Size {
  readonly what: string;
  readonly minified: number;
  readonly gzip: number;
}

/** The size of a bundle for Node with these lines in it; undici is left out, since Node has its own and most bundles share one. */
export async function bundleSize(what: string, source: string, folder: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    external: ["undici", "zod", "@opentelemetry/api", "@alicloud/credentials"],
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  return { what, minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
