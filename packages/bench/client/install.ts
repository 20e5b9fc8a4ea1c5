import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "./statistics.js";

interface Manifest {
  readonly name: string;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

const start = fileURLToPath(new URL(".", import.meta.url));

/** The folder of a package as a file in `from` would find it. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

/** The folders of a package and of all it depends on. */
function closure(name: string, from: string, found: Set<string> = new Set()): Set<string> {
  const folder = find(name, from);
  if (folder === undefined || found.has(folder)) return found;
  found.add(folder);
  for (const each of Object.keys(manifestOf(folder).dependencies ?? {}))
    closure(each, folder, found);
  return found;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** What of a folder is published: of a workspace package only what it lists. */
function bytesOf(folder: string): { files: number; bytes: number } {
  const { files } = manifestOf(folder);
  const inWorkspace = !folder.includes("node_modules");
  const parts =
    inWorkspace && files !== undefined ? [...files, "package.json", "README.md"] : ["."];
  const all = parts.flatMap((part) => {
    const path = join(folder, part);
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${folder}/node_modules`))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  return { files: all.length, bytes: all.reduce((sum, path) => sum + statSync(path).size, 0) };
}

/** Prints what an installation brings: packages, files and bytes, dependencies included. */
export function printInstallSize(): void {
  const rows = [
    "cen-bwp-client",
    "@alicloud/openapi-core",
    "@alicloud/openapi-client",
    "@alicloud/pop-core",
  ].map((name) => {
    const folders = [...closure(name, start)];
    const sizes = folders.map(bytesOf);
    const sum = (of: "files" | "bytes"): number =>
      sizes.reduce((total, each) => total + each[of], 0);
    return [name, String(folders.length), String(sum("files")), (sum("bytes") / 1e6).toFixed(1)];
  });
  console.log(`\n${table([["installed", "packages", "files", "MB"], ...rows])}`);
}
