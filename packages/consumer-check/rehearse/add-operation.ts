import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Claim, fill } from "../documents/shell-lines.js";
import { unexpected } from "./rehearsal-failed.js";
import type { WorkingCopy } from "./working-copy.js";

const page = fileURLToPath(new URL("pages/UnassociateCenBandwidthPackage.txt", import.meta.url));

/** One step of the instructions: text that goes into a file, or commands. */
type Instruction =
  | { readonly file: string; readonly below: string | undefined; readonly text: string }
  | { readonly commands: readonly string[] };

/** Does what CONTRIBUTING.md says about adding an operation, word for word, and gives the notes that came of it. */
export async function addOperation(copy: WorkingCopy, lines: Claim): Promise<readonly string[]> {
  const document = readFileSync(join(copy.root, "CONTRIBUTING.md"), "utf8");
  const section = /^## Add an operation[^\n]*\n([\s\S]*?)^## /m.exec(document)?.[1] ?? "";
  const instructions = instructionsIn(section);
  if (instructions.length !== 5)
    throw unexpected("the steps of CONTRIBUTING.md", JSON.stringify(instructions));
  for (const instruction of instructions)
    if ("commands" in instruction)
      for (const line of instruction.commands)
        await copy.line(fill(lines.take(line), { PAGE: `"${page}"` }));
    else write(copy.root, instruction);
  const changed = await copy.git("status", "--short", "--untracked-files=all");
  const wanted = [
    "packages/cen-bwp-client/src/gen/unassociate-cen-bandwidth-package.ts",
    "packages/cen-bwp-client/src/gen/reference/unassociate-cen-bandwidth-package.md",
    "packages/cen-bwp-validation/src/gen/unassociate-cen-bandwidth-package.ts",
    "packages/cen-bwp-fixtures/src/gen/unassociate-cen-bandwidth-package.ts",
    "packages/consumer-check/package-checks/api/cen-bwp-client.txt",
  ];
  const missing = wanted.filter((path) => !changed.includes(path));
  if (missing.length > 0) throw unexpected("the files of a new operation", missing.join("\n"));
  return changed.split("\n").filter((line) => line.includes(".changeset/"));
}

/** The fenced blocks with the file that the words before them name. */
function instructionsIn(section: string): readonly Instruction[] {
  const found = section.matchAll(/([\s\S]*?)^ *```(\w+)\n([\s\S]*?)^ *```$/gm);
  return [...found].map(([, words = "", language, block = ""]) => {
    // Blocks stand in a numbered list.
    const text = block.replaceAll(/^ {3}/gm, "");
    if (language === "sh") return { commands: text.trim().split("\n") };
    const [, file = "", below] =
      /(?:Append to|Insert into) `([^`]+)`(?:, below\s+`([^`]+)`)?:/.exec(words) ?? [];
    // Both YAML files hold one list below a key.
    return { file, below, text: language === "yaml" ? text.replaceAll(/^(?=.)/gm, "  ") : text };
  });
}

function write(
  root: string,
  { file, below, text }: Extract<Instruction, { readonly file: string }>,
): void {
  const path = join(root, file);
  if (below === undefined) return appendFileSync(path, text);
  const before = readFileSync(path, "utf8");
  if (!before.includes(`${below}\n`))
    throw unexpected(`${file}, where CONTRIBUTING.md says`, below);
  return writeFileSync(path, before.replace(`${below}\n`, `${below}\n${text}`));
}
