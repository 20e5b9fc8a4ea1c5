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
const arktypeRequest = `
  import { type } from "arktype";
  const text = (most) => type(\`string <= \${most}\`).narrow((one) => !/^acs:|^aliyun|https?:\\/\\//.test(one));
  const schema = type({
    "+": "reject",
    "PageSize?": "1 <= number.integer <= 50",
    "PageNumber?": "number.integer >= 1",
    "IsOrKey?": "boolean",
    "IncludeReservationData?": "boolean",
    "ResourceGroupId?": "string",
    "Filter?": type({ "+": "reject", "Key?": "'CenBandwidthPackageId' | 'CenId' | 'Name' | 'Status'", "Value?": "string[] <= 10000" }).array().atMostLength(5),
    "Tag?": type({ "+": "reject", "Key?": text(64), "Value?": text(128) }).array().atMostLength(20),
  });
  export const check = (value) => schema(value);
`;
const typeboxRequest = `
  import { Compile } from "typebox/compile";
  import { describeCenBandwidthPackagesRequestJsonSchema as schema } from "cen-bwp-validation/json-schema";
  export const check = Compile(schema);
`;
const of = (name: string, from = "cen-bwp-validation"): string =>
  `export { ${name} } from "${from}"`;
const [associate, describe, upgrade] = requests.map((name) => `${name}Request`) as [
  string,
  string,
  string,
];
/** What a consumer writes to have one thing, and what comes along with it. */
const entries: Readonly<Record<string, string>> = {
  "ours, validate Associate": of(`validate${associate}`),
  "ours, validate TempUpgrade": of(`validate${upgrade}`),
  "ours, validate Describe": of(`validate${describe}`),
  "ours, validate its response": of("validateDescribeCenBandwidthPackagesResponse"),
  "ours, is Associate": of(`is${associate}`),
  "ours, is TempUpgrade": of(`is${upgrade}`),
  "ours, is Describe": of(`is${describe}`),
  "ours, first issue, Describe": of(`firstIssueOf${describe}`),
  "ours, validate, in English": `${of(`validate${describe}`)}; ${of("en", "cen-bwp-validation/messages/en")}`,
  "ours, all three requests": of(
    [associate, describe, upgrade].map((name) => `validate${name}`).join(", "),
  ),
  "Ajv standalone, Describe": `export * from "../node_modules/.cache/validation/errors-request.cjs"`,
  "Ajv standalone, Associate": `export * from "../node_modules/.cache/validation/errors-associate.cjs"`,
  "Valibot, Describe": valibotRequest,
  "Zod 4, Describe": of(`zod${describe}`, "cen-bwp-validation/zod"),
  "ArkType, Describe": arktypeRequest,
  "TypeBox 1, Describe": typeboxRequest,
  "Ajv, before any schema": `import { Ajv2020 } from "ajv/dist/2020.js"; export const ajv = new Ajv2020()`,
};

// Only contenders that call `require` have a use for it.
const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

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
      banner: { js: banner },
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
      `  ${name.padEnd(30)} ${String(bytes.length - banner.length - 1).padStart(8)} ${String(gzipSync(bytes).length).padStart(7)} ${times[3]?.toFixed(1).padStart(7)} ms`,
    );
  }
}
