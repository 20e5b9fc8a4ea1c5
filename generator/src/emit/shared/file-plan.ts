import type { Statements } from "./statements.js";

/** One file to write: where, relative to the output's root with forward slashes, and its whole text. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** One TypeScript file to print: its statements, and the hash of what they follow from, for the header. */
export interface PlannedSource {
  readonly path: string;
  readonly hash: string;
  readonly statements: Statements;
}

/** A file of an earlier run that would come out the same, so that its text was not made again: its SHA-256. */
export interface KeptFile {
  readonly path: string;
  readonly hash: string;
}
