/** One file to write: where, relative to the output's root with forward slashes, and its whole text. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** A file of an earlier run that would come out the same, so that its text was not made again: its SHA-256. */
export interface KeptFile {
  readonly path: string;
  readonly hash: string;
}

/** A planned file and the unit it follows from, by the unit's file name; undefined where it follows from all of them. */
export interface EmittedFile extends PlannedFile {
  readonly unit: string | undefined;
}
