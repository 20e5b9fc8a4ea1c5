import type { SpecDiff } from "../diff-spec.js";
import type { Change } from "../judge/judge.js";
import { targets } from "../table/bump.js";
import { sentence } from "./sentence.js";

export interface Changeset {
  readonly summary: string;
  readonly releases: readonly {
    readonly name: string;
    readonly type: "patch" | "minor" | "major";
  }[];
}

/** One changeset for the packages of one or more specs; undefined where no package has anything to release. */
export function changesetOf(diffs: readonly SpecDiff[]): Changeset | undefined {
  const releases = diffs
    .flatMap(({ packages }) => targets.map((target) => packages[target]))
    .flatMap(({ name, level }) => (level === "none" ? [] : [{ name, type: level }]));
  if (releases.length === 0) return undefined;
  const changes = diffs.flatMap((diff) => diff.changes);
  const released = changes.filter(({ levels }) =>
    targets.some((target) => levels[target] !== "none"),
  );
  const waiting = changes.filter(({ rule }) => rule === "N3");
  const lines = [...released.filter((change) => !isFieldText(change)), ...fieldTexts(released)];
  const notes = waiting.map((change) => `- ${escaped(sentence(change))}`);
  const emittedOnly = released.every(
    ({ rule, operation }) => operation === undefined && rule.startsWith("C"),
  );
  const summary = [
    emittedOnly ? "What the generator emits changed." : "The documented API changed.",
    "",
    ...lines.map((line) =>
      typeof line === "string" ? line : `- ${escaped(sentence(line))} [${line.rule}]`,
    ),
    ...(notes.length === 0
      ? []
      : [
          "",
          "Deprecated: the documentation has begun to say this, and nothing follows from it yet.",
          "",
          ...notes,
        ]),
  ];
  return { summary: summary.join("\n"), releases };
}

function isFieldText({ rule, what, path }: Change): boolean {
  return rule === "O5" && what === "description" && path !== undefined;
}

/** Descriptions of fields, of which there are many, in one line for each operation. */
function fieldTexts(changes: readonly Change[]): readonly string[] {
  const texts = changes.filter(isFieldText);
  const operations = [...new Set(texts.map(({ operation = "" }) => operation))];
  return operations.map((operation) => {
    const fields = texts
      .filter((change) => change.operation === operation)
      .map(({ part, path }) => `${part} \`${path}\``);
    return escaped(`- ${operation}: descriptions reworded: ${fields.join(", ")}.`).concat(" [O5]");
  });
}

/** Paths and values hold signs that Markdown reads; what stands in back quotes is left alone. */
function escaped(text: string): string {
  return text
    .split("`")
    .map((piece, index) =>
      index % 2 === 1 ? `\`${piece}\`` : piece.replaceAll(/[*_[\]<\\]/g, String.raw`\$&`),
    )
    .join("");
}
