import type { Constraint, FieldFact } from "../facts/facts.js";
import type { ProseBlock } from "./prose/prose-context.js";

/** A field before its description has been read. */
export interface FieldDraft {
  readonly fact: FieldFact;
  /** Empty when the description is not to be interpreted. */
  readonly description: readonly ProseBlock[];
}

/** A field while rules are being put on it. */
export interface OpenField {
  readonly draft: FieldDraft;
  constraints: Constraint[];
  enum?: FieldFact["enum"];
  default?: FieldFact["default"];
  /** Kinds on which descriptions contradict each other; none of them is kept. */
  readonly disputed: Set<Constraint["kind"]>;
}

/** All fields of a table, by path. */
export interface OpenFields {
  readonly byPath: ReadonlyMap<string, OpenField>;
  /** By lower-case path: prose does not keep the case of names. */
  readonly byWord: ReadonlyMap<string, OpenField>;
}

/** Opens the drafts of one table. */
export function openFields(drafts: readonly FieldDraft[]): OpenFields {
  const byPath = new Map<string, OpenField>();
  const byWord = new Map<string, OpenField>();
  for (const draft of drafts) {
    const { path, enum: values, default: preset, constraints } = draft.fact;
    const field: OpenField = {
      draft,
      constraints: [...constraints],
      ...(values === undefined ? {} : { enum: values }),
      ...(preset === undefined ? {} : { default: preset }),
      disputed: new Set(),
    };
    byPath.set(path, field);
    byWord.set(path.toLowerCase(), field);
  }
  return { byPath, byWord };
}
