import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { median, table } from "../client/statistics.js";
import type { Contender } from "./contenders.js";
import { writeChanged, writeDocuments, type Documents } from "./documents.js";
import { difference, snapshot } from "./output-folder.js";
import { peersFolder } from "./peers.js";
import { type Run, runNode, type RunOptions } from "./run-process.js";

export interface SpeedOptions extends RunOptions {
  readonly rounds: number;
  readonly metadata: string | undefined;
  /** The only operation of the metadata to take. */
  readonly operation: string | undefined;
}

/** Where a contender's output of so many operations lies after its last run. */
export function outputOf(contender: Contender, size: number): string {
  return join(peersFolder, "out", `${contender.name.replaceAll(/\W+/g, "-")}-${size}`);
}

/**
 * Cold processes in turn, tools alternated inside a round. The least of the wall times and the middle of the others: whatever else the machine does
 * only ever adds to the wall time.
 */
export function measureSpeed(
  contenders: readonly Contender[],
  size: number,
  options: SpeedOptions,
): Documents {
  const documents = writeDocuments(size, options.metadata, options.operation);
  const runs = new Map<Contender, Run[]>(contenders.map((one) => [one, []]));
  // One round is not counted: it fills the disk's cache, and the compiled code that a tool keeps.
  for (let round = -1; round < options.rounds; round += 1)
    for (const contender of contenders) {
      const out = outputOf(contender, size);
      putAside(out);
      mkdirSync(out, { recursive: true });
      const run = once(contender, documents, out, options);
      if (round >= 0) runs.get(contender)?.push(run);
    }
  rmSync(aside, { recursive: true, force: true });
  const rows = contenders.map((contender) => {
    const all = runs.get(contender) ?? [];
    const { files, bytes } = snapshot(outputOf(contender, size));
    return [...cells(contender, all), String(files.size), (bytes / 1e6).toFixed(2)];
  });
  console.log(
    `\n${documents.operations} operations, from nothing\n${table([["tool", "wall s", "CPU s", "MiB", "files", "MB"], ...rows])}`,
  );
  return documents;
}

const aside = join(peersFolder, "out", ".aside");

/**
 * Moves the last output away, to be removed when nothing is timed any more: for some seconds after thousands of files are removed, ext4 takes
 * twenty times as long to make one, and whoever writes the most files would pay for it.
 */
function putAside(out: string): void {
  if (!existsSync(out)) return;
  mkdirSync(aside, { recursive: true });
  renameSync(out, join(aside, randomUUID()));
}

/** The same document again, and then with one operation changed, into the folders the last runs left. */
export function measureEdits(
  contenders: readonly Contender[],
  size: number,
  documents: Documents,
  options: SpeedOptions,
): void {
  const changed = writeChanged(documents);
  const rows = contenders.map((contender) => {
    const out = outputOf(contender, size);
    const before = snapshot(out);
    const again = repeat(options.rounds, () => once(contender, documents, out, options));
    const idle = difference(before, snapshot(out));
    const edits: Run[] = [];
    let edited = { touched: 0, changed: 0 };
    for (let round = 0; round < options.rounds; round += 1) {
      const start = snapshot(out);
      edits.push(once(contender, round % 2 === 0 ? changed : documents, out, options));
      edited = difference(start, snapshot(out));
    }
    return [
      ...cells(contender, again).slice(0, 3),
      String(idle.touched),
      ...cells(contender, edits).slice(1, 3),
      `${edited.changed} / ${edited.touched}`,
    ];
  });
  console.log(
    `\n${documents.operations} operations, the same document again; one operation changed\n${table([["tool", "wall s", "CPU s", "touched", "wall s", "CPU s", "changed / touched"], ...rows])}`,
  );
}

function once(contender: Contender, documents: Documents, out: string, options: RunOptions): Run {
  const run = runNode(contender.command({ ...documents, out }), options);
  if (run.status !== 0)
    throw new Error(`${contender.name} ended with ${run.status}: ${run.output.slice(0, 2000)}`);
  return run;
}

function cells(contender: Contender, runs: readonly Run[]): readonly string[] {
  const of = (what: "wall" | "cpu" | "mib"): readonly number[] => runs.map((run) => run[what]);
  return [
    contender.name,
    Math.min(...of("wall")).toFixed(2),
    median(of("cpu")).toFixed(2),
    median(of("mib")).toFixed(0),
  ];
}

function repeat<T>(times: number, make: () => T): readonly T[] {
  return Array.from({ length: times }, make);
}
