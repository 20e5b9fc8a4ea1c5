import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root, without a slash at the end. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url)).replace(
  /[/\\]$/,
  "",
);

export function read(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8");
}

export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function manifest(path: string): Manifest {
  return JSON.parse(read(path)) as Manifest;
}

/** Folder names in `packages/`. */
export const packages: readonly string[] = readdirSync(`${root}/packages`).toSorted();

/** TypeScript files below a folder, relative to the root, tests left out. */
export function sources(folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .toSorted();
}

/** What a file imports, at once or late, with a flag for imports of types alone. */
export function importsOf(
  path: string,
): readonly { readonly from: string; readonly typesOnly: boolean }[] {
  const text = read(path);
  const atOnce = text.matchAll(/^(?:import|export) (type )?(?:[^;"']*? from )?["']([^"']+)["']/gm);
  const late = text.matchAll(/\bimport\(["']([^"']+)["']\)/g);
  return [
    ...[...atOnce].map(([, type, from]) => ({
      from: from as string,
      typesOnly: type !== undefined,
    })),
    ...[...late].map(([, from]) => ({ from: from as string, typesOnly: false })),
  ];
}
