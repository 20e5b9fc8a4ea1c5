import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { PlannedFile } from "../emit/shared/file-plan.js";
import { unwritable } from "./unwritable.js";

/** Writes files that are not the generator's output, all of them or, where one cannot be staged, none. */
export function replaceFiles(root: string, files: readonly PlannedFile[]): void {
  const staged = files.map(({ path, text }) => ({
    path: join(root, path),
    temporary: join(root, `${path}.new`),
    text,
  }));
  try {
    for (const { temporary, text } of staged) {
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, text);
    }
    for (const { path, temporary } of staged) renameSync(temporary, path);
  } catch (error) {
    throw unwritable(error);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}
