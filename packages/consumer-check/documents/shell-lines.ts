import { readFileSync } from "node:fs";
import { join } from "node:path";

import { blocksIn } from "./blocks.js";

/** A line of an `sh` block. */
export interface ShellLine {
  readonly place: string;
  /** As it stands in the document, without its indent and its comment. */
  readonly line: string;
  readonly stage: Stage;
}

/**
 * Where lines do their real work: `contributor` and `publisher` are clones of the rehearsal, the latter with a registry; `emulator`
 * and `fleet` are tests beside this file.
 */
export type Stage = "contributor" | "publisher" | "emulator" | "fleet";

const stages: Readonly<Record<string, Stage>> = {
  "README.md": "contributor",
  "CONTRIBUTING.md": "contributor",
  "docs/private-registry.md": "publisher",
  "packages/cen-bwp-emulator/README.md": "emulator",
  "packages/cen-bwp-restate/README.md": "fleet",
  "packages/consumer-check/README.md": "contributor",
};

/** Every line of every `sh` block of a clone, in order. */
export function shellLinesIn(repository: string): readonly ShellLine[] {
  return blocksIn(repository)
    .filter(({ language }) => language === "sh")
    .flatMap(({ place, document, code }) => {
      const stage = stages[document];
      if (stage === undefined)
        throw new Error(
          `${place}: nothing runs its lines; say in documents/shell-lines.ts where those of ${document} do their work`,
        );
      return code
        .split("\n")
        .map((line) => line.replace(/\s+#.*$/, "").trim())
        .filter((line) => line !== "")
        .map((line): ShellLine => ({ place, line, stage }));
    });
}

/** Whether `.ci/run` itself runs a line: what it runs need not be run by what it starts. */
function checked(repository: string): (line: string) => boolean {
  const { packageManager } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    readonly packageManager: string;
  };
  const full = (line: string): string => line.replace(/^\$?pnpm(?= )/, `npx -y ${packageManager}`);
  const lines = readFileSync(join(repository, ".ci/run"), "utf8").split("\n").map(full);
  return (line) => lines.includes(full(line));
}

/** The lines of one stage, to be taken by whoever runs them. */
export interface Claim {
  /** The only line left that matches, or is that text. */
  readonly take: (which: RegExp | string) => string;
  /** The lines, with their places, that nobody has taken and `.ci/run` does not run itself. */
  readonly left: () => readonly string[];
}

/** What a stage has to run. A line that stands in several places is one. */
export function claim(repository: string, stage: Stage): Claim {
  const isChecked = checked(repository);
  const waiting = new Map<string, string>();
  for (const one of shellLinesIn(repository))
    if (one.stage === stage)
      waiting.set(one.line, [waiting.get(one.line), one.place].filter(Boolean).join(", "));
  return {
    take: (which) => {
      const [line, ...others] = [...waiting.keys()].filter((one) =>
        typeof which === "string" ? one === which : which.test(one),
      );
      if (line === undefined || others.length > 0)
        throw new Error(
          `${stage}: ${which} must be one line of the documents that nobody has run yet, and is ${others.length + (line === undefined ? 0 : 1)} of these:\n${[...waiting.keys()].join("\n")}`,
        );
      waiting.delete(line);
      return line;
    },
    left: () =>
      [...waiting]
        .filter(([line]) => !isChecked(line))
        .map(([line, places]) => `${places}: ${line}`),
  };
}

/** A line with the words that stand for something of the reader's replaced by what they are here. */
export function fill(line: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((text, [word, value]) => text.replaceAll(word, value), line);
}
