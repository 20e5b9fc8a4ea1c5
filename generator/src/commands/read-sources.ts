import { readFileSync } from "node:fs";

import { Problem } from "../problem.js";
import type { Source } from "../read/index.js";
import { callerPath } from "./caller-path.js";

/**
 * Reads a file the caller named, relative to where the caller stands.
 * @param remedy which documents the command takes.
 */
export function readSourceFile(
  file: string,
  remedy = "Name a help page saved as text, or a portal metadata document in JSON.",
): Source {
  try {
    return { file, text: readFileSync(callerPath(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem({
      code: "source-unreadable",
      file,
      message: messages[code ?? ""] ?? `cannot be read (${code ?? String(error)})`,
      remedy,
      cause: error,
    });
  }
}

const messages: Readonly<Record<string, string>> = {
  EISDIR: "is a folder, not a document",
  ENOENT: "does not exist",
};
