import type { Style } from "../render/style.js";

/** The version of every document the command prints. It grows when a member changes its meaning or goes away. */
export const outputVersion = 1;

/** What a command found out: one document for programs, and text for people. */
export interface Report {
  /** What the document is, such as `PlanList`. */
  readonly kind: string;
  /** Its members beside `version` and `kind`. Plain JSON; instants are ISO 8601 in UTC. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The things it lists: one line each with `ndjson` and `csv`. Without it the document is the only line. */
  readonly items?: ReportItems;
  /** The text of `--output table`. */
  text(view: View): readonly string[];
}

/** The things a document lists. */
export interface ReportItems {
  readonly kind: string;
  readonly list: readonly Readonly<Record<string, unknown>>[];
  /** The columns of `csv`, in order. */
  readonly columns: readonly string[];
}

/** What the text is drawn for. */
export interface View {
  readonly style: Style;
  /** Columns of the terminal; `undefined` on a pipe, where nothing is cut. */
  readonly width: number | undefined;
}

/** The document as programs get it. */
export function documentOf({ kind, data }: Pick<Report, "kind" | "data">): Record<string, unknown> {
  return { version: outputVersion, kind, ...data };
}
