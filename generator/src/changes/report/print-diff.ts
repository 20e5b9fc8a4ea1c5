import type { SpecDiff } from "../diff-spec.js";
import type { Change } from "../judge/judge.js";
import { type PendingChange, snapshotsNeeded } from "../pending/pending.js";
import { type Levels, targets } from "../table/bump.js";
import type { PackageBump } from "./package-bumps.js";
import { changeInWords } from "./sentence.js";

/** The lines a person reads: changes by operation, what waits, what is noise, and the release of each package. */
export function printDiff(folder: string, from: string, diff: SpecDiff): readonly string[] {
  const { changes, ignored, pending, packages } = diff;
  const operations = [...new Set(changes.map((change) => change.operation ?? ""))].toSorted();
  const lines = [`${folder}, compared with ${from}`];
  if (changes.length === 0) lines.push("", "nothing changed");
  for (const operation of operations) {
    lines.push("", operation === "" ? "the product" : operation);
    const own = changes.filter((change) => (change.operation ?? "") === operation);
    lines.push(...table(own.map((change) => row(change))));
  }
  if (pending.length > 0)
    lines.push(
      "",
      "pending: the facts are as they were until enough sources in a row say so, or --confirm ID",
      ...table(pending.map(pendingRow)),
    );
  if (ignored.length > 0) {
    const counts = new Map<string, number>();
    for (const { rule, what } of ignored)
      counts.set(`${rule} ${what}`, (counts.get(`${rule} ${what}`) ?? 0) + 1);
    const said = [...counts].map(([what, count]) => (count > 1 ? `${what} (${count})` : what));
    lines.push("", `ignored: ${said.join(", ")}`);
  }
  return [...lines, "", ...table(targets.map((target) => packageRow(packages[target])))];
}

function row(change: Change): readonly string[] {
  const { part, path, rule, correction, levels } = change;
  const place = [part, path === "" ? undefined : path].filter((one) => one !== undefined);
  return [
    place.join(" ").replaceAll(/\p{Cc}/gu, " "),
    changeInWords(change),
    correction === true ? `${rule} correction` : rule,
    levelsInWords(levels),
  ];
}

function levelsInWords(levels: Levels): string {
  const said = targets.filter((target) => levels[target] !== "none");
  return said.length === 0
    ? "no release"
    : said.map((target) => `${target} ${levels[target]}`).join(", ");
}

function pendingRow(change: PendingChange): readonly string[] {
  return [
    change.id,
    [change.operation, change.part, change.path].filter(Boolean).join(" "),
    changeInWords(change),
    change.rule,
    `seen in ${change.snapshots.length} of ${snapshotsNeeded(change)}`,
  ];
}

function packageRow({ name, level, unshifted, from, to }: PackageBump): readonly string[] {
  const shift = level === unshifted ? level : `${level} (${unshifted}, shifted below 1.0)`;
  return [name, level === "none" ? from : `${from} -> ${to}`, shift];
}

/** Columns as wide as their widest cell, indented by two; the last one is left as it is. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number): number =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length));
  return rows.map((cells) =>
    `  ${cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(width(column)))).join("  ")}`.trimEnd(),
  );
}
