import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** The files of ours that a bundle of some source keeps anything of. */
async function kept(source: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    external: ["undici"],
    conditions: ["@cen-bwp/source"],
    outdir: "nowhere",
    logLevel: "error",
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^.*\/(?=(acs-rpc\/)?src\/)/, ""))
    .filter((path) => path !== "<stdin>")
    .toSorted();
}

it("imports without side effects: nothing is left of an import that is not used", async () => {
  expect(await kept('import "cen-bwp-client"; import "acs-rpc"')).toEqual([]);
});

it("one descriptor brings itself alone", async () => {
  const source = 'export { AssociateCenBandwidthPackage } from "cen-bwp-client"';
  expect(await kept(source)).toEqual(["src/gen/associate-cen-bandwidth-package.ts"]);
});

it("a bare client with one operation brings no other operation", async () => {
  const files = await kept(
    'export { createRpcClient } from "acs-rpc"; export { DescribeCenBandwidthPackages } from "cen-bwp-client"',
  );
  expect(files.filter((path) => path.includes("gen/"))).toEqual([
    "src/gen/describe-cen-bandwidth-packages.ts",
  ]);
});

it("what a program does not use is not in its bundle", async () => {
  const files = await kept('export { createCenBwpClient } from "cen-bwp-client"');
  const unused = /opentelemetry|default-credentials|verify-|ram-policy|paginate|complete-|sign-v2/;
  expect(files.filter((path) => unused.test(path))).toEqual([]);
  expect(files).toContain("src/gen/client.ts");
});
