import { readdirSync } from "node:fs";
import { join } from "node:path";

import { printFacts } from "../facts/print-facts.js";
import { readIfThere } from "../write/output-manifest.js";
import { replaceFiles } from "../write/replace-files.js";
import { type StoredSpec, storedSpec } from "./before/spec-before.js";
import { compareWith } from "./compare-with.js";
import type { SpecDiff } from "./diff-spec.js";
import { crossCheck } from "./emitted/cross-check.js";
import { confirmPending, unknownId } from "./pending/confirm.js";
import { pendingFile, printPending } from "./pending/pending-file.js";
import { changesetOf } from "./report/changeset-text.js";

/** Writes one changeset for some specs; returns what there is to say. Nothing is written unless everything agrees. */
export async function writeSpecChangeset(
  root: string,
  options: {
    readonly folders: readonly string[];
    readonly from: string;
    readonly confirm: readonly string[];
  },
): Promise<readonly string[]> {
  const diffs: SpecDiff[] = [];
  const files: { path: string; text: string }[] = [];
  const specs = options.folders.map((folder) => storedSpec(root, folder));
  const waiting = specs.flatMap(({ pending }) => pending.changes);
  const unknown = options.confirm.filter((id) => !waiting.some((change) => change.id === id));
  if (unknown[0] !== undefined) throw unknownId(unknown[0], waiting);
  for (const spec of specs) {
    const { folder } = spec.spec;
    const later = confirmed(spec, options.confirm);
    files.push(...later.files);
    const { before, after, diff } = await compareWith(root, folder, options.from, later.stored);
    if (before !== undefined) await crossCheck(before, after, diff);
    diffs.push(diff);
  }
  const wanted = changesetOf(diffs);
  if (wanted === undefined) {
    const held = diffs.reduce((sum, diff) => sum + diff.pending.length, 0);
    return [
      held === 0
        ? "nothing to say: no package changes for its users"
        : `nothing to say: ${held} pending ${held === 1 ? "change waits" : "changes wait"} for more sources or for --confirm`,
    ];
  }
  replaceFiles(root, files);
  const confirmedLines = files.map(({ path }) => `wrote ${path}`);
  const bumps = wanted.releases.map(({ name, type }) => `  ${name} ${type}`);
  const known = alreadyWritten(root, wanted.summary);
  if (known !== undefined) return [...confirmedLines, `says so already: ${known}`, ...bumps];
  const { writeChangeset } = await import("@changesets/write");
  // What is written needs no formatter, and starting one takes longer than everything else.
  const id = await writeChangeset(
    { summary: wanted.summary, releases: [...wanted.releases] },
    root,
    { format: false },
  );
  const next = files.length > 0 ? ["now run `pnpm generate`"] : [];
  return [...confirmedLines, `wrote .changeset/${id}.md`, ...bumps, ...next];
}

/** The spec with pending changes made facts, and the files that then differ. */
function confirmed(
  { spec, pending: before }: StoredSpec,
  ids: readonly string[],
): {
  readonly stored: StoredSpec;
  readonly files: readonly { readonly path: string; readonly text: string }[];
} {
  const own = ids.filter((id) => before.changes.some((change) => change.id === id));
  if (own.length === 0) return { stored: { spec, pending: before }, files: [] };
  const { facts, pending } = confirmPending(spec.facts, before, own);
  return {
    stored: { spec: { ...spec, facts: { ...spec.facts, ...facts } }, pending },
    files: [
      ...Object.values(facts).map((one) => ({
        path: `${spec.folder}/imported/${one.operation}.yaml`,
        text: printFacts(one),
      })),
      { path: `${spec.folder}/${pendingFile}`, text: printPending(pending) },
    ],
  };
}

/** A changeset with the same text, so that a second run adds no second one. */
function alreadyWritten(root: string, summary: string): string | undefined {
  const folder = join(root, ".changeset");
  try {
    const name = readdirSync(folder).find(
      (file) =>
        file.endsWith(".md") &&
        (readIfThere(join(folder, file)) ?? "").includes(`\n\n${summary}\n`),
    );
    return name === undefined ? undefined : `.changeset/${name}`;
  } catch {
    return undefined;
  }
}
