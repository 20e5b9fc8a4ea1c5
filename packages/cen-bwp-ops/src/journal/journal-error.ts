/** Why a journal cannot be used. Stable names. */
export type JournalErrorCode =
  | "SqliteMissing"
  | "CannotOpen"
  | "Closed"
  | "NotAJournal"
  | "NewerVersion"
  | "Corrupt"
  | "DiskFull"
  | "ReadOnly"
  | "Busy"
  | "Failed"
  | "RunHeld"
  | "LeaseLost"
  | "StepUnserialisable";

/**
 * The journal cannot do what was asked. `message` names the file and the remedy. Running the same call again afterwards is
 * always safe: an order that may have left is on record and is never repeated.
 */
export class JournalError extends Error {
  override readonly name = "JournalError";
  readonly code: JournalErrorCode;
  /** The file. */
  readonly path: string;

  constructor(code: JournalErrorCode, path: string, message: string, cause?: unknown) {
    super(`journal ${path}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
  }
}

// Primary result codes of SQLite; the higher bits of an extended code say more than anybody can act on.
const known: Readonly<Record<number, readonly [JournalErrorCode, string]>> = {
  5: ["Busy", "another process holds it; try again when that one is done"],
  6: ["Busy", "another process holds it; try again when that one is done"],
  8: ["ReadOnly", "it cannot be written; give this user write access to the file and its folder"],
  10: ["Failed", "the disk reported an error; check the disk, then run the same call again"],
  11: ["Corrupt", "the file is damaged; keep a copy, restore a backup, and check the billing page"],
  13: ["DiskFull", "the disk is full; make room, then run the same call again"],
  14: ["CannotOpen", "it cannot be opened; check that the folder exists and may be written"],
  26: ["NotAJournal", "this is not a journal, or its head is damaged; name another file"],
};

/** Turns what node:sqlite threw into a JournalError; anything else is returned as it is. */
export function toJournalError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  const [code, words] = known[Number(error.errcode) & 0xff] ?? ["Failed", "SQLite failed"];
  return new JournalError(code, path, `${words} (${error.message})`, error);
}
