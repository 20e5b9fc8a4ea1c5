import type { OperationFacts } from "../facts/facts.js";

/** What a reader noticed. An `error` has to be settled before the facts may be used. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** Stable name of the kind of remark, in kebab-case. */
  readonly code: string;
  /** One sentence that names the input and, where there is one, the remedy. */
  readonly message: string;
  /** Line of the source, from 1. */
  readonly line?: number;
  /** Column in that line, from 1. Metadata only. */
  readonly column?: number;
  /** JSON pointer into metadata. */
  readonly pointer?: string;
  /** Hash of the sentence it is about. An overlay that has answered the sentence names it under `x-answered`. */
  readonly text?: string;
}

/** Sentences of a source as they stand there. They are for whoever has the source; facts keep only their hashes. */
export interface SourceWords {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** By path. */
  readonly request: ReadonlyMap<string, string>;
  readonly response: ReadonlyMap<string, string>;
}

/** What one source says about one operation. */
export interface ReadResult {
  /** Absent when there is an error that leaves nothing trustworthy. */
  readonly facts?: OperationFacts;
  /** Metadata only. */
  readonly words?: SourceWords;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document before it is read. */
export interface Source {
  /** File name, used in messages; facts keep it without its folder. */
  readonly file: string;
  /** Text, or bytes in UTF-8. */
  readonly text: string | Uint8Array;
}
