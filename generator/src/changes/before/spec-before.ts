import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";

import { Problem } from "../../problem.js";
import { loadSpec, type Spec } from "../../spec/load-spec.js";
import { readIfThere } from "../../write/output-manifest.js";
import { parsePending, pendingFile } from "../pending/pending-file.js";
import type { Pending } from "../pending/pending.js";
import { listFiles, showFile } from "./git.js";

/** A spec with what waits beside it. */
export interface StoredSpec {
  readonly spec: Spec;
  readonly pending: Pending;
}

/** Where an earlier state is taken from. */
export type Origin =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "ref"; readonly ref: string };

/** A folder when there is one of that name, otherwise a git ref. */
export function originOf(from: string): Origin {
  // pnpm runs scripts at the root; where the caller stood is in this variable.
  const folder = isAbsolute(from) ? from : join(process.env["INIT_CWD"] ?? process.cwd(), from);
  return from !== "" && existsSync(folder) && statSync(folder).isDirectory()
    ? { kind: "folder", folder }
    : { kind: "ref", ref: from };
}

/** The spec in the working tree. */
export function storedSpec(root: string, folder: string): StoredSpec {
  const file = `${folder}/${pendingFile}`;
  return {
    spec: loadSpec(root, folder),
    pending: parsePending(readIfThere(join(root, file)), file),
  };
}

/** The spec of a folder of `specs/` as it was; undefined where the origin is a commit that had none. */
export async function specBefore(
  root: string,
  folder: string,
  origin: Origin,
): Promise<StoredSpec | undefined> {
  return origin.kind === "folder"
    ? fromFolder(origin.folder, folder)
    : fromRef(root, folder, origin.ref);
}

/** The folder may be the spec's own, the one that holds it, or a whole repository. */
function fromFolder(from: string, folder: string): StoredSpec {
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  const found = [resolve(from), join(from, name), join(from, folder)].find((candidate) =>
    existsSync(join(candidate, "manifest.yaml")),
  );
  if (found === undefined)
    throw new Problem({
      code: "no-spec",
      file: from,
      message: `holds no spec: neither manifest.yaml nor ${name}/manifest.yaml nor ${folder}/manifest.yaml`,
      remedy: `Name a folder laid out like ${folder}.`,
    });
  const inside = found.slice(dirname(found).length + 1);
  return relocated(
    folder,
    (file) => join(dirname(found), file),
    () => storedSpec(dirname(found), inside),
  );
}

async function fromRef(root: string, folder: string, ref: string): Promise<StoredSpec | undefined> {
  const files = (await listFiles(root, ref, [folder]))
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".yaml") && !path.endsWith("/openapi.yaml"));
  if (!files.includes(`${folder}/manifest.yaml`)) return undefined;
  const copy = mkdtempSync(join(tmpdir(), "spec-before-"));
  try {
    await Promise.all(
      files.map(async (path) => {
        const text = await showFile(root, ref, path);
        mkdirSync(join(copy, dirname(path)), { recursive: true });
        writeFileSync(join(copy, path), text);
      }),
    );
    return relocated(
      folder,
      (file) => `${ref}:${file}`,
      () => storedSpec(copy, folder),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What is wrong with an earlier state is said of its own files, not of those in the working tree. */
function relocated(
  folder: string,
  place: (file: string) => string,
  load: () => StoredSpec,
): StoredSpec {
  try {
    const { spec, pending } = load();
    const overlay = { ...spec.overlay, file: place(spec.overlay.file) };
    return { spec: { ...spec, folder, overlay }, pending };
  } catch (error) {
    if (!(error instanceof Problem) || error.file === undefined) throw error;
    const { code, message, remedy, line } = error;
    throw new Problem({ code, message, remedy, line, file: place(error.file), cause: error });
  }
}
