import { blocksOf } from "./blocks.js";

/** A command line after `$`, and what it prints. */
export interface Transcript {
  readonly place: string;
  readonly line: string;
  readonly output: string;
}

/** Every one of every document. */
export const transcripts: readonly Transcript[] = blocksOf("", "console").flatMap(
  ({ place, code }) =>
    [...code.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map(([, line = "", output = ""]) => ({
      place,
      line,
      output,
    })),
);
