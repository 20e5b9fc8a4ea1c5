import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Which files are ours and what we wrote into them. Committed beside the spec. */
export interface OutputManifest {
  /** SHA-256 by path, sorted by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Only while files are being moved into place: what they are about to become. */
  readonly pending?: Readonly<Record<string, string>>;
}

export function readOutputManifest(path: string): OutputManifest {
  const text = readIfThere(path);
  return text === undefined ? { files: {} } : (JSON.parse(text) as OutputManifest);
}

export function printOutputManifest(manifest: OutputManifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

export function contentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A file's text, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
