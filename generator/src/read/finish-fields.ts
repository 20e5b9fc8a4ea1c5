import type { FieldFact } from "../facts/facts.js";
import { type FieldDraft, type OpenField, type OpenFields, openFields } from "./field-draft.js";
import { itemPath } from "./field-path.js";
import { isContainer } from "./field-type.js";
import type { FoundConstraint, ProseFacts } from "./prose/prose-context.js";
import { readProse } from "./prose/read-prose.js";
import { putConstraint } from "./put-constraint.js";
import { quote } from "./quote.js";
import { hashText } from "./hash.js";
import type { Report } from "./report.js";
import { resolveTarget } from "./resolve-target.js";

/** How much an unread rule matters: rules of requests become checks, those of answers do not. */
export type UnreadSeverity = "warning" | "info";

/**
 * Reads the descriptions of a table and puts each rule on the field it binds, which is not always the one that states
 * it: the limit of N belongs to the array, a rule about the values of a list to its items.
 */
export function finishFields(
  drafts: readonly FieldDraft[],
  severity: UnreadSeverity,
  report: Report,
): readonly FieldFact[] {
  const fields = openFields(drafts);
  for (const field of fields.byPath.values()) settleProse(field, fields, severity, report);
  return [...fields.byPath.values()].map(finished);
}

function settleProse(
  field: OpenField,
  fields: OpenFields,
  severity: UnreadSeverity,
  report: Report,
): void {
  const { fact, description } = field.draft;
  if (description.length === 0) return;
  const item = fact.type === "array" ? fields.byPath.get(itemPath(fact.path)) : undefined;
  // What is said of a list of plain values is said of each value.
  const bearer = item !== undefined && !isContainer(item.draft.fact.type) ? item : field;
  const counted = fact.type === "array" || fact.path.includes("[]");
  const prose = readProse(description, { type: bearer.draft.fact.type, counted });
  for (const found of prose.constraints) place(found, field, bearer, fields, report);
  putValues(prose, bearer, report);
  for (const { text, line } of prose.unread) {
    report.add({
      severity,
      code: "rule-not-read",
      message: `${fact.path} has a sentence that sounds like a rule and was not understood; state it in the overlay if it is one: ${quote(text)}`,
      ...placeOf(fact, line),
      text: hashText(text),
    });
  }
}

function place(
  found: FoundConstraint,
  field: OpenField,
  bearer: OpenField,
  fields: OpenFields,
  report: Report,
): void {
  const { constraint } = found;
  const { fact } = field.draft;
  const to = resolveTarget(found, field, bearer, fields);
  if (to === undefined) {
    report.add({
      severity: "warning",
      code: "rule-not-placed",
      message: `${fact.path} states a rule (${constraint.kind}) and it is not clear for which field; state it in the overlay`,
      ...placeOf(fact, constraint.line),
    });
    return;
  }
  const put = putConstraint(to, constraint);
  if (put === "added" || put === "known") return;
  report.add({
    severity: put === "disputed" ? "warning" : "info",
    code: "rule-contradicted",
    message:
      put === "disputed"
        ? `${to.draft.fact.path} has contradicting rules of the kind ${constraint.kind}; none is kept, state the right one in the overlay`
        : `the text of ${to.draft.fact.path} contradicts the keyword ${constraint.kind}; the keyword is kept`,
    ...placeOf(fact, constraint.line),
  });
}

function putValues(prose: ProseFacts, bearer: OpenField, report: Report): void {
  const { fact } = bearer.draft;
  if (!isContainer(fact.type)) {
    bearer.enum ??= prose.enum;
    bearer.default ??= prose.default;
  } else if (prose.enum !== undefined) {
    report.add({
      severity: "warning",
      code: "rule-not-placed",
      message: `${fact.path} is described by a list of values but holds other fields; state the rule in the overlay`,
      ...placeOf(fact),
    });
  }
}

/** Members in one order, whatever the source, so that facts can be compared as text. */
function finished({
  draft: { fact },
  constraints,
  enum: values,
  default: preset,
}: OpenField): FieldFact {
  const {
    path,
    type,
    required,
    example,
    constraints: _constraints,
    enum: _enum,
    default: _default,
    ...rest
  } = fact;
  return {
    path,
    type,
    ...(required === undefined ? {} : { required }),
    constraints,
    ...(values === undefined ? {} : { enum: values }),
    ...(example === undefined ? {} : { example }),
    ...(preset === undefined ? {} : { default: preset }),
    ...rest,
  };
}

function placeOf(
  fact: FieldFact,
  line?: number,
): { readonly line?: number; readonly pointer?: string } {
  const at = line ?? fact.line;
  return {
    ...(at === undefined ? {} : { line: at }),
    ...(fact.pointer === undefined ? {} : { pointer: fact.pointer }),
  };
}
