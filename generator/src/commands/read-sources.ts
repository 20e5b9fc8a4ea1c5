import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

import { Problem } from "../problem.js";
import type { Source } from "../read/index.js";

/** Reads a file the caller named, relative to where the caller stands. */
export function readSourceFile(file: string): Source {
  // pnpm runs scripts at the root; where the caller stood is in this variable.
  const path = isAbsolute(file) ? file : join(process.env["INIT_CWD"] ?? process.cwd(), file);
  try {
    return { file, text: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem({
      code: "source-unreadable",
      file,
      message:
        code === "EISDIR"
          ? "is a folder, not a document"
          : `cannot be read (${code ?? String(error)})`,
      remedy: "Name a help page saved as text, or a portal metadata document in JSON.",
      cause: error,
    });
  }
}
