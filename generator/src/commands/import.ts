import { join } from "node:path";

import { parsePending, pendingFile, printPending } from "../changes/pending/pending-file.js";
import { snapshotsNeeded, type PendingChange } from "../changes/pending/pending.js";
import { settleImport, type Settled } from "../changes/pending/settle-import.js";
import type { PlannedFile } from "../emit/shared/file-plan.js";
import { changedTexts } from "../overlay/changed-texts.js";
import type { OperationFacts } from "../facts/facts.js";
import { printFacts } from "../facts/print-facts.js";
import { Problem } from "../problem.js";
import type { Oracle, ReadResult } from "../read/index.js";
import { answeredTexts, isAnswered } from "../spec/answered-texts.js";
import { loadSpec, specFolders, type Spec } from "../spec/load-spec.js";
import { overlayNesting } from "../spec/overlay-nesting.js";
import { replaceFiles } from "../write/replace-files.js";
import { readIfThere } from "../write/output-manifest.js";
import type { Command } from "./command.js";
import { diagnosticText } from "./diagnostic-text.js";
import { foreignSource } from "./foreign-source.js";
import { oracleOf } from "./read.js";
import { readSourceFile } from "./read-sources.js";

export const importSources: Command = {
  name: "import",
  summary: "Reads sources into specs/*/imported, for the operations the manifests list.",
  usage: [
    "pnpm gen import FILES...                     help pages as text, or portal metadata",
    "pnpm gen import FILES... --oracle FILE       portal metadata decides how request rows nest",
    "",
    "Everything is read and the overlay applied to it before the first file is written. Removals and tightenings",
    "wait in specs/*/pending.yaml until several sources in a row say so, or a person does (gen changeset --confirm).",
  ].join("\n"),
  options: { oracle: { type: "string" } },
  run: async ({ root, values, positionals, print }) => {
    if (positionals.length === 0)
      throw new Problem({
        code: "usage",
        message: "wanted at least one file",
        remedy: "Run `pnpm gen import --help`.",
      });
    const specs = specFolders(root).map((folder) =>
      loadSpec(root, folder, { missingFacts: "skip" }),
    );
    const { facts, proseUnread, failed } = await readAll(
      root,
      specs,
      positionals,
      values["oracle"],
    );
    if (failed) {
      console.error("nothing was imported");
      return 1;
    }

    const imports = [];
    for (const spec of specs) {
      const read = facts.filter(({ operation }) => spec.manifest.operations.includes(operation));
      if (read.length > 0) imports.push(await settleSpec(root, spec, read, proseUnread));
    }
    const files = imports.flatMap((one) => one.files);
    replaceFiles(root, files);
    for (const line of imports.flatMap((one) => one.lines)) print(line);
    if (files.length > 0)
      print("now run `pnpm generate`, and `pnpm gen diff` to see what the change means");
    return 0;
  },
};

/** What an import of these facts writes and says. A fact that contradicts the overlay stops here, before anything is written. */
async function settleSpec(
  root: string,
  spec: Spec,
  read: readonly OperationFacts[],
  proseUnread: ReadonlySet<string>,
): Promise<{ readonly files: readonly PlannedFile[]; readonly lines: readonly string[] }> {
  const pendingPath = `${spec.folder}/${pendingFile}`;
  const pendingText = readIfThere(join(root, pendingPath));
  let pending = parsePending(pendingText, pendingPath);
  const settled = read.map((one) => {
    const result = settleImport(spec.facts[one.operation], one, pending, {
      proseRead: !proseUnread.has(one.operation),
    });
    ({ pending } = result);
    return result;
  });
  const merged = {
    ...spec.facts,
    ...Object.fromEntries(settled.map((one) => [one.facts.operation, one.facts])),
  };
  const missing = spec.manifest.operations.find((operation) => merged[operation] === undefined);
  if (missing !== undefined)
    throw new Problem({
      code: "operation-missing",
      file: `${spec.folder}/manifest.yaml`,
      message: `lists ${missing}, of which there are no facts yet`,
      remedy: "Import its page in the same run.",
    });
  const { applyOverlay } = await import("../overlay/apply-overlay.js");
  const { toOpenApi } = await import("../openapi/to-openapi.js");
  const { curated } = await applyOverlay(merged, spec.overlay.value, spec.overlay);
  toOpenApi(spec.manifest, curated);

  const files: PlannedFile[] = [];
  const lines: string[] = [];
  for (const one of settled) {
    const { operation } = one.facts;
    const path = `${spec.folder}/imported/${operation}.yaml`;
    const text = printFacts(one.facts);
    const before = readIfThere(join(root, path));
    const word = before === undefined ? "new" : before === text ? "unchanged" : "changed";
    const texts = changedTexts(spec.facts[operation], one.facts, curated[operation]);
    lines.push(
      `${word.padEnd(9)} ${path}`,
      ...[...texts, ...waitingText(one)].map((line) => `  ${line}`),
    );
    if (before !== text) files.push({ path, text });
  }
  const newPendingText = printPending(pending);
  if (newPendingText !== pendingText && (pendingText !== undefined || pending.changes.length > 0))
    files.push({ path: pendingPath, text: newPendingText });
  return { files, lines };
}

/** A line for each change that waits, has waited long enough, or was taken back. */
function waitingText({ held, due, withdrawn, ignored }: Settled): readonly string[] {
  const line = (word: string, { operation, path, what, id }: PendingChange): string =>
    `${word}: ${path === undefined ? operation : path}: ${what} (${id})`;
  return [
    ...held.map(
      (change) =>
        `${line("pending", change)}, seen in ${change.snapshots.length} of ${snapshotsNeeded(change)} sources`,
    ),
    ...due.map((change) => line("now believed", change)),
    ...withdrawn.map((change) => line("no longer said", change)),
    ...ignored.map(({ operation, path, what }) => `not taken over: ${path ?? operation}: ${what}`),
  ];
}

function nestingOf(specs: readonly Spec[], operation: string | undefined): Oracle | undefined {
  const spec = specs.find(({ manifest }) => manifest.operations.includes(operation ?? ""));
  return spec === undefined || operation === undefined
    ? undefined
    : overlayNesting(spec, operation);
}

/** Every operation of a manifest that the files speak of; what is wrong with them is printed. */
async function readAll(
  root: string,
  specs: readonly Spec[],
  paths: readonly string[],
  oracleFile: unknown,
): Promise<{
  readonly facts: readonly OperationFacts[];
  /** Operations whose descriptions the reader could not interpret: their silence says nothing. */
  readonly proseUnread: ReadonlySet<string>;
  readonly failed: boolean;
}> {
  const { readSource } = await import("../read/index.js");
  const oracle = await oracleOf(root, oracleFile);
  const wanted = new Set(specs.flatMap((spec) => spec.manifest.operations));
  const answered = new Set(specs.flatMap((spec) => [...answeredTexts(spec)]));
  const facts = new Map<string, OperationFacts>();
  const proseUnread = new Set<string>();
  let failed = false;
  for (const path of paths) {
    const source = readSourceFile(path);
    const results = readSource(source, { oracle }).map((result) => {
      const nesting = nestingOf(specs, result.facts?.operation);
      // Somebody has settled this operation by hand, which goes before every oracle.
      return nesting === undefined
        ? result
        : (readSource(source, {
            oracle: nesting,
            operation: result.facts?.operation as string,
          })[0] as ReadResult);
    });
    const ours = results.filter(
      (result) => results.length === 1 || wanted.has(result.facts?.operation ?? ""),
    );
    const complain = (message: string): void => {
      failed = true;
      console.error(message);
    };
    if (ours.length === 0)
      complain(
        `${path}: holds none of the operations the manifests list: ${[...wanted].join(", ")} [operation-unlisted]`,
      );
    for (const { facts: read, diagnostics } of ours) {
      for (const diagnostic of diagnostics) {
        if (isAnswered(diagnostic, answered)) continue;
        if (diagnostic.severity === "error") failed = true;
        console.error(diagnosticText(path, diagnostic));
      }
      if (read === undefined) continue;
      if (diagnostics.some(({ code }) => code === "prose-not-interpreted"))
        proseUnread.add(read.operation);
      if (!wanted.has(read.operation))
        complain(
          `${path}: ${read.operation} is in no manifest; list it under \`operations\` first [operation-unlisted]`,
        );
      const manifest = specs.find((spec) =>
        spec.manifest.operations.includes(read.operation),
      )?.manifest;
      const foreign = manifest === undefined ? undefined : foreignSource(read, manifest);
      if (foreign !== undefined) complain(`${path}: ${foreign} [source-foreign]`);
      if (facts.has(read.operation))
        complain(
          `${path}: ${read.operation} was read from another file already; import one source for each [operation-twice]`,
        );
      facts.set(read.operation, read);
    }
  }
  return { facts: [...facts.values()], proseUnread, failed };
}
