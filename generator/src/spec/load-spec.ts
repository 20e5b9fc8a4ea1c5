import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { factsVersion, type OperationFacts } from "../facts/facts.js";
import { Problem } from "../problem.js";
import { checkManifest, type Manifest } from "./manifest.js";
import { parseYaml } from "./yaml.js";

/** A spec folder, parsed. */
export interface Spec {
  /** Relative to the repository, with forward slashes: `specs/cbn-2017-09-12`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly facts: Readonly<Record<string, OperationFacts>>;
  readonly overlay: { readonly file: string; readonly text: string; readonly value: unknown };
}

/** Reads `manifest.yaml`, `overlay.yaml` and the facts of every operation the manifest lists; a missing file is a Problem. */
export function loadSpec(
  root: string,
  folder: string,
  options: { readonly missingFacts?: "skip" } = {},
): Spec {
  const read = (name: string): string => readText(root, `${folder}/${name}`);
  const manifestFile = `${folder}/manifest.yaml`;
  const manifest = checkManifest(parseYaml(read("manifest.yaml"), manifestFile), manifestFile);
  const overlayText = read("overlay.yaml");
  const overlayFile = `${folder}/overlay.yaml`;
  const facts: Record<string, OperationFacts> = {};
  for (const name of manifest.operations) {
    const file = `${folder}/imported/${name}.yaml`;
    // Before the first import of an operation there are none.
    if (options.missingFacts === "skip" && !existsSync(join(root, file))) continue;
    facts[name] = checkFacts(parseYaml(read(`imported/${name}.yaml`), file), name, file);
  }
  return {
    folder,
    manifest,
    facts,
    overlay: { file: overlayFile, text: overlayText, value: parseYaml(overlayText, overlayFile) },
  };
}

/** Every folder in `specs/`, relative to the repository, sorted. */
export function specFolders(root: string): readonly string[] {
  const specs = join(root, "specs");
  if (!existsSync(specs))
    throw new Problem({
      code: "specs-missing",
      file: "specs",
      message: "there is no such folder",
      remedy: "Restore it; a folder in it describes one product.",
    });
  return readdirSync(specs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `specs/${entry.name}`)
    .toSorted();
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch (error) {
    throw new Problem({
      code: "spec-unreadable",
      file,
      message: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      remedy: file.includes("/imported/")
        ? "Import the operation's page, or take it off manifest.yaml."
        : "Restore the file, or remove the folder from specs/.",
      cause: error,
    });
  }
}

function checkFacts(value: unknown, operation: string, file: string): OperationFacts {
  const facts = value as Partial<OperationFacts> | null;
  if (facts?.facts !== factsVersion)
    throw new Problem({
      code: "facts-version",
      file,
      message: `facts version ${String(facts?.facts)}, this generator reads ${factsVersion}`,
      remedy: "Import the source again.",
    });
  if (facts.operation !== operation)
    throw new Problem({
      code: "facts-operation",
      file,
      message: `holds facts of ${String(facts.operation)}`,
      remedy: "Rename the file after its operation, or import the source again.",
    });
  for (const part of ["request", "response", "errors", "ram"] as const)
    if (!Array.isArray(facts[part]))
      throw new Problem({
        code: "facts-shape",
        file,
        message: `\`${part}\` is not a list`,
        remedy: "Import the source again; the file is never edited by hand.",
      });
  return value as OperationFacts;
}
