import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Hash over everything that makes the same document lead to other files: our source, templates and what they print with. */
export function generatorHash(): string {
  const hash = createHash("sha256");
  const files = [
    ...below("generator/src").filter((path) => path.endsWith(".ts")),
    ...below("generator/templates"),
    "generator/package.json",
    "pnpm-lock.yaml",
  ];
  for (const path of files.filter((file) => !file.endsWith(".test.ts")).toSorted())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

function below(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
