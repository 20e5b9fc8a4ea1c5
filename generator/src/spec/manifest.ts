import { Problem } from "../problem.js";

/** `manifest.yaml`: what no documentation page says about a product. */
export interface Manifest {
  /** Product code as the wire knows it, for example `Cbn`. */
  readonly product: string;
  /** API version, for example `2017-09-12`. */
  readonly version: string;
  readonly title: string;
  readonly style: "RPC";
  readonly ramPrefix: string;
  /** The emitted packages are `<family>-client`, `<family>-validation` and `<family>-fixtures`. */
  readonly family: string;
  /** Type name of the emitted client, for example `CenBwpClient`. */
  readonly client: string;
  /** Host names by network; `public` is the default. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly operations: readonly string[];
}

const members = new Set([
  "product",
  "version",
  "title",
  "style",
  "ramPrefix",
  "family",
  "client",
  "endpoints",
  "operations",
]);
const texts = ["product", "version", "title", "ramPrefix", "family", "client"] as const;

/** Checks the shape of a parsed `manifest.yaml`. */
export function checkManifest(value: unknown, file: string): Manifest {
  const wrong = (what: string): never => {
    throw new Problem({
      code: "manifest",
      file,
      message: what,
      remedy: "Compare it with the manifest of another product in specs/.",
    });
  };
  if (typeof value !== "object" || value === null) return wrong("the manifest is not a mapping");
  const manifest = value as Record<string, unknown>;
  const stray = Object.keys(manifest).find((key) => !members.has(key));
  if (stray !== undefined) wrong(`\`${stray}\` is no member; there are ${[...members].join(", ")}`);
  for (const key of texts)
    if (typeof manifest[key] !== "string")
      wrong(`\`${key}\` is missing or not a text (quote dates)`);
  // Both become names of folders and types.
  if (!/^[a-z][a-z0-9-]*$/.test(String(manifest["family"])))
    wrong("`family` must be lower-case words joined by `-`, as in cen-bwp");
  if (!/^[A-Z][A-Za-z0-9]*$/.test(String(manifest["client"])))
    wrong("`client` must be a type name, as in CenBwpClient");
  if (manifest["style"] !== "RPC") wrong("`style` must be RPC; other styles are not generated");
  const endpoints = manifest["endpoints"];
  if (typeof endpoints !== "object" || endpoints === null || !("public" in endpoints))
    wrong("`endpoints.public` is missing");
  const operations = manifest["operations"];
  if (
    !Array.isArray(operations) ||
    operations.length === 0 ||
    !operations.every((name) => typeof name === "string")
  )
    wrong("`operations` must list at least one operation name");
  return value as Manifest;
}
