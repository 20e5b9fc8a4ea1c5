import type { TypeWord } from "../field-type.js";
import type { Block } from "./blocks.js";

/** One row of a parameter table, before it is known where it hangs. */
export interface TableRow {
  /** Absent for the answer itself, for items and for values of a map. */
  readonly name?: string;
  readonly type: TypeWord;
  /** Absent in the table of the answer. */
  readonly required?: boolean;
  /** `path` for rows of the path parameters. */
  readonly in?: string;
  readonly line: number;
  /** Description and example, in page order. */
  readonly cells: readonly Block[];
  /** True when the layout itself shows that the last cell is the example; undefined when it does not tell. */
  readonly lastIsExample?: boolean;
}

export type Table = "request" | "response";

/** A wire name. Pages print names alone in a cell, so blanks and sentence signs never belong to one. */
export const namePattern: RegExp = /^[\p{L}\p{N}_$@-][\p{L}\p{N}_$@.-]{0,199}$/u;
