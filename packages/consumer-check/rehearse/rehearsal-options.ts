export interface RehearsalOptions {
  /** The repository, absolute. Its last commit is rehearsed. */
  readonly root: string;
  /** An empty folder for everything the rehearsal makes. */
  readonly folder: string;
  /** One installer, two compilers and one Node instead of four, three and four, and not every test after the new operation, so that it fits into CI. */
  readonly quick: boolean;
  readonly print: (line: string) => void;
}
