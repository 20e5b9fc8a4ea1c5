import { format } from "oxfmt";

import type { PlannedFile } from "../../src/emit/shared/file-plan.js";
import { fitText } from "../../src/emit/shared/fit/fit-text.js";

/** How what we print stands to what oxfmt makes of it. */
export interface Comparison {
  /** TypeScript files that were compared. */
  readonly compared: number;
  /** The first line of each file that oxfmt changes: as printed, and as it would have it. */
  readonly different: readonly string[];
  /** Files with a long line that only oxfmt can break. */
  readonly left: readonly string[];
}

export async function compareWithFormatter(files: readonly PlannedFile[]): Promise<Comparison> {
  const different: string[] = [];
  const left: string[] = [];
  const ours = files.filter(({ path }) => path.endsWith(".ts"));
  for (const { path, text } of ours) {
    const fit = fitText(text);
    if (fit === undefined) {
      left.push(path);
      continue;
    }
    const { code } = await format(path, fit);
    if (code !== fit) different.push(firstDifference(path, fit, code));
  }
  return { compared: ours.length, different, left };
}

function firstDifference(path: string, printed: string, wanted: string): string {
  const lines = printed.split("\n");
  const others = wanted.split("\n");
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `${path}:${at + 1}\n- ${lines[at]}\n+ ${others[at]}`;
}
