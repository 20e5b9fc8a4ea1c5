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
  { root, folder, quick }: RehearsalOptions,
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
  if (!quick)
    await step("contributor: what is left to say is what CONTRIBUTING.md lists", () =>
      leftToSay(copy),
    );
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

/** Runs every test; those that fail after an operation was added must be those of the table. */
async function leftToSay(copy: WorkingCopy): Promise<void> {
  const args = ["exec", "turbo", "run", "test", "--continue", "--output-logs=errors-only"];
  const { stdout, stderr } = await copy.script(args, { NO_COLOR: "1" });
  const failed = [...stdout.matchAll(/^(\S+):test: +FAIL +(\S+)/gm)].map(
    ([, name = "", file]) => `${name === "generator" ? name : `packages/${name}`}/${file}`,
  );
  const document = readFileSync(join(copy.root, "CONTRIBUTING.md"), "utf8");
  const listed = [...document.matchAll(/^\| `(\S+\.test\.ts)`/gm)].map(([, file = ""]) => file);
  const found = [...new Set(failed)].toSorted().join("\n");
  if (found === "" || found !== listed.toSorted().join("\n"))
    throw unexpected(
      "the tests that want something said of a new operation",
      `${found}\n${stderr}`,
    );
}
