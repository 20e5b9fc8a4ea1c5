import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The part of a manifest that a release looks at. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package that is published. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly folder: string;
  /** Packages of this repository it depends on. */
  readonly needs: readonly string[];
}

/** The packages below `packages/` that are not private, each after those it needs: a consumer never sees one whose dependency is missing. */
export function publicPackages(root: string): readonly PublicPackage[] {
  const manifests = readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, "packages", name))
    .map((folder) => ({ folder, ...readManifest(folder) }))
    .filter((one) => one.private !== true);
  const names = new Set(manifests.map(({ name }) => name));
  const found = manifests.map(({ folder, name, version, dependencies = {} }) => ({
    name,
    version,
    folder,
    needs: Object.keys(dependencies).filter((other) => names.has(other)),
  }));
  return inOrder(found.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

function inOrder(packages: readonly PublicPackage[]): readonly PublicPackage[] {
  const sorted = new Set<PublicPackage>();
  const visit = (one: PublicPackage): void => {
    for (const name of one.needs) {
      const needed = packages.find((other) => other.name === name);
      if (needed !== undefined && !sorted.has(needed)) visit(needed);
    }
    sorted.add(one);
  };
  for (const one of packages) visit(one);
  return [...sorted];
}
