import { Problem } from "../problem.js";
import type { Diagnostic } from "../read/index.js";
import type { Spec } from "./load-spec.js";

/**
 * Hashes of sentences that sound like rules and that somebody has looked at: they stand in the overlay as rules, or are none. A
 * reader goes on reporting them, since it knows no overlay; whoever knows one leaves them out.
 */
export function answeredTexts({ overlay: { file, value } }: Spec): ReadonlySet<string> {
  const hashes = (value as { "x-answered"?: unknown } | null)?.["x-answered"] ?? [];
  if (!Array.isArray(hashes) || !hashes.every((hash) => typeof hash === "string"))
    throw new Problem({
      code: "overlay-answered",
      file,
      message: "`x-answered` is no list of hashes",
      remedy: "List the hashes that `gen import` shows behind sentences it did not understand.",
    });
  return new Set(hashes);
}

/** Whether a remark is about a sentence that was answered. */
export function isAnswered({ text }: Diagnostic, answered: ReadonlySet<string>): boolean {
  return text !== undefined && answered.has(text);
}
