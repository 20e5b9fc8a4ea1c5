import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../node_modules/.cache/validation", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

const requests = [
  "AssociateCenBandwidthPackage",
  "DescribeCenBandwidthPackages",
  "TempUpgradeCenBandwidthPackageSpec",
];
const valibotRequest = `
  import * as v from "valibot";
  const text = (most) => v.pipe(v.string(), v.maxLength(most), v.check((one) => !/^acs:|^aliyun|https?:\\/\\//.test(one)));
  const whole = (least, most) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
  const schema = v.strictObject({
    PageSize: v.optional(whole(1, 50)),
    PageNumber: v.optional(whole(1, 1e15)),
    IsOrKey: v.optional(v.boolean()),
    IncludeReservationData: v.optional(v.boolean()),
    ResourceGroupId: v.optional(v.string()),
    Filter: v.optional(v.pipe(v.array(v.strictObject({
      Key: v.optional(v.picklist(["CenBandwidthPackageId", "CenId", "Name", "Status"])),
      Value: v.optional(v.pipe(v.array(v.string()), v.maxLength(10000))),
    })), v.maxLength(5))),
    Tag: v.optional(v.pipe(v.array(v.strictObject({ Key: v.optional(text(64)), Value: v.optional(text(128)) })), v.maxLength(20))),
  });
  export const check = (value) => v.safeParse(schema, value);
`;
const entries: Readonly<Record<string, string>> = {
  "ours, Associate request": `export { validate${requests[0]}Request } from "cen-bwp-validation"`,
  "ours, TempUpgrade request": `export { validate${requests[2]}Request } from "cen-bwp-validation"`,
  "ours, Describe request": `export { validate${requests[1]}Request } from "cen-bwp-validation"`,
  "ours, Describe response": `export { validate${requests[1]}Response } from "cen-bwp-validation"`,
  "ours, three requests": `export { ${requests.map((name) => `validate${name}Request`).join(", ")} } from "cen-bwp-validation"`,
  "ours, Zod 4, three requests": `export { ${requests.map((name) => `zod${name}Request`).join(", ")} } from "cen-bwp-validation/zod"`,
  "Ajv compiled": `import { Ajv2020 } from "ajv/dist/2020.js"; export const ajv = new Ajv2020()`,
  "Valibot, Describe request": valibotRequest,
  ArkType: `export { type } from "arktype"`,
  "TypeBox 1": `export { Compile } from "typebox/compile"`,
};

/** Bytes of each bundle, minified and compressed, and how long a fresh process takes to import it. */
export async function printSizes(): Promise<void> {
  console.log(
    "\nbundles, esbuild, minified: bytes, gzip bytes, import in a fresh process (median of 7)",
  );
  for (const [name, contents] of Object.entries(entries)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: here, loader: "ts" },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "es2023",
      conditions: ["@cen-bwp/source"],
      banner: {
        js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
      },
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    const file = `${folder}/size.mjs`;
    writeFileSync(file, bytes);
    const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t)`;
    const times = Array.from({ length: 7 }, () =>
      Number(
        execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
      ),
    ).toSorted((a, b) => a - b);
    console.log(
      `  ${name.padEnd(28)} ${String(bytes.length - 86).padStart(8)} ${String(gzipSync(bytes).length).padStart(7)} ${times[3]?.toFixed(1).padStart(7)} ms`,
    );
  }
}
