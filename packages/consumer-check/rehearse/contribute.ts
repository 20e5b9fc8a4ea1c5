import { readFileSync } from "node:fs";
import { join } from "node:path";

import { claim } from "../documents/shell-lines.js";
import { addOperation } from "./add-operation.js";
import { unexpected } from "./rehearsal-failed.js";
import type { RehearsalOptions } from "./rehearsal-options.js";
import type { Steps } from "./steps.js";
import { type WorkingCopy, workingCopy } from "./working-copy.js";

/** What somebody does who has never seen the repository: the first command of the README, then an operation of one's own. */
export async function contribute(
  { root, folder }: RehearsalOptions,
  { step, note }: Steps,
): Promise<void> {
  const copy = await workingCopy(root, join(folder, "contributor"));
  const lines = claim(copy.root, "contributor");
  await step("contributor: the README's first command printed what the README shows", () =>
    start(copy, lines.take(/ start$/)),
  );
  const coverage = await copy.line(lines.take(/ cen-bwp /));
  if (!coverage.includes("Mbps by area pair")) throw unexpected("the first command line", coverage);
  await step("contributor: an operation was added as CONTRIBUTING.md says", async () => {
    for (const line of await addOperation(copy, lines)) note(line.trim());
  });
  if (lines.left().length > 0) throw unexpected("lines that are run", lines.left().join("\n"));
}

async function start(copy: WorkingCopy, line: string): Promise<void> {
  const readme = readFileSync(join(copy.root, "README.md"), "utf8");
  const shown = /<!-- demo -->\n+```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const said = await copy.line(line);
  // What the installer says comes before, and a step says that it works when it takes long.
  const printed = said.slice(said.search(/^generate /m)).replaceAll(/^.* working \.\.\.\n/gm, "");
  const anyPort = (text: string): string => text.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:PORT");
  if (anyPort(printed) !== anyPort(shown)) throw unexpected(`\`${line}\``, said);
}
