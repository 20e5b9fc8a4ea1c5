import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";

import { Problem } from "../problem.js";

/** Which files are ours and what we wrote into them. Committed beside the spec. */
export interface OutputManifest {
  /** SHA-256 by path, sorted by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Only while files are being moved into place: what they are about to become. */
  readonly pending?: Readonly<Record<string, string>>;
}

/** @param again what writes the manifest again once it is deleted. */
export function readOutputManifest(path: string, again = "pnpm generate"): OutputManifest {
  const text = readIfThere(path);
  if (text === undefined) return { files: {} };
  try {
    const manifest = JSON.parse(text) as OutputManifest;
    if (typeof manifest.files === "object" && Object.keys(manifest.files).every(isInside))
      return manifest;
  } catch (error) {
    throw damaged(path, again, error);
  }
  throw damaged(path, again, undefined);
}

/** What stands in a manifest is written to and removed, so it must not lead out of the folder. */
function isInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[/\\]/).includes("..");
}

export function printOutputManifest(manifest: OutputManifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

export function contentHash(text: string): string {
  return hash("sha256", text, "hex");
}

/** A file's text, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "EISDIR")
      throw new Problem({
        code: "foreign-file",
        file: path,
        message: "is a folder where a generated file belongs",
        remedy: "Move the folder elsewhere and run it again.",
        cause: error,
      });
    if (code === "ENOTDIR")
      throw new Problem({
        code: "foreign-file",
        file: path,
        message: "cannot be there, since a file stands where one of its folders belongs",
        remedy: "Move that file elsewhere and run it again.",
        cause: error,
      });
    throw new Problem({
      code: "not-readable",
      file: path,
      message: `cannot be read (${code ?? String(error)}), and is not overwritten unread`,
      remedy: "Make it readable for this user and run it again.",
      cause: error,
    });
  }
}

/** What stands in the place of a manifest and is none. */
export function damaged(path: string, again: string, cause: unknown): Problem {
  return new Problem({
    code: "manifest-damaged",
    file: path,
    message: "is no list of generated files; a merge may have left its marks in it",
    remedy: `Delete it and run \`${again}\`, which writes it again.`,
    cause,
  });
}
