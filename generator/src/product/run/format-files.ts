import type { PlannedFile } from "../../emit/shared/file-plan.js";

/** Enough to keep every core busy, few enough to keep memory flat. */
const atOnce = 16;

/**
 * TypeScript as a formatter would leave it, so that an output reads like any other source and no formatter of its new owner changes
 * it. Everything else is formatted where it is printed.
 */
export async function formatFiles(files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  if (files.length === 0) return files;
  const { format } = await import("oxfmt");
  const formatted: PlannedFile[] = [];
  for (let at = 0; at < files.length; at += atOnce)
    formatted.push(
      ...(await Promise.all(
        files.slice(at, at + atOnce).map(async (file) => {
          if (!file.path.endsWith(".ts")) return file;
          const { code, errors } = await format(file.path, file.text);
          const [error] = errors;
          if (error !== undefined)
            throw new Error(`${file.path} cannot be parsed: ${error.message}`);
          return { path: file.path, text: code };
        }),
      )),
    );
  return formatted;
}
