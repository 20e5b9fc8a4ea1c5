/** One file to write: where, relative to the output's root with forward slashes, and its whole text. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}
