import { fitText } from "./shared/fit/fit-text.js";
import type { PlannedFile } from "./shared/file-plan.js";

/**
 * TypeScript as oxfmt would leave it, so that an output reads like any other source and no formatter of its new owner changes it.
 * Our printers break what they print; oxfmt, which took a quarter of a run, is loaded only for a file with a long line that none
 * of our rules is for.
 */
export async function formatFiles(files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  const formatted: PlannedFile[] = [];
  for (const file of files) {
    const { path, text } = file;
    formatted.push(
      path.endsWith(".ts") ? { path, text: fitText(text) ?? (await byFormatter(file)) } : file,
    );
  }
  return formatted;
}

async function byFormatter({ path, text }: PlannedFile): Promise<string> {
  const { format } = await import("oxfmt");
  const { code, errors } = await format(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  return code;
}
