import { isDeepStrictEqual } from "node:util";

import type { FieldFact } from "../../facts/facts.js";
import { isBelow } from "../pending/fact-address.js";
import type { ComparedField } from "../state/compared-field.js";
import { compareField } from "./compare-field.js";
import { addedField, removedField } from "./compare-presence.js";
import type { Context } from "./context.js";
import { at, type Finding, type Part, type Site } from "./finding.js";
import { findMoves, isMoved, type Move, topOf } from "./find-moves.js";
import { fieldInWords } from "./in-words.js";

/** Everything that differs between the fields of two requests, or of two answers. */
export function compareFields(operation: string, part: Part, context: Context): readonly Finding[] {
  const { before, after } = context;
  const siteOf = (field: ComparedField): Site => ({
    operation,
    part,
    path: field.path,
    steps: field.steps,
    correction: sameFact(before.get(field.path)?.fact, after.get(field.path)?.fact),
  });
  const moves = findMoves(context, part);
  const findings = moves.map((move) => moved(move, siteOf(move.before), context));
  // Below a field whose kind changed, nothing compares.
  const rehung: string[] = [];
  for (const old of before.values()) {
    const now = after.get(old.path);
    if (now === undefined || isUnder(old.path, rehung)) continue;
    const compared = compareField(old, now, siteOf(old), context);
    findings.push(...compared.findings);
    if (compared.rehung) rehung.push(old.path);
  }
  const gone = moves.map((move) => move.before.path);
  const come = moves.map((move) => move.after.path);
  for (const old of before.values())
    if (isTop(old, context, "after") && !isMoved(old, before, gone) && !isUnder(old.path, rehung))
      findings.push(removedField(old, after, siteOf(old)));
  for (const now of after.values())
    if (isTop(now, context, "before") && !isMoved(now, after, come) && !isUnder(now.path, rehung))
      findings.push(addedField(now, siteOf(now)));
  return findings;
}

/** Whether the other state lacks the field but has what it hangs below. */
function isTop(field: ComparedField, context: Context, other: "before" | "after"): boolean {
  const fields = context[other];
  return !fields.has(field.path) && (field.parent === undefined || fields.has(field.parent));
}

function isUnder(path: string, tops: readonly string[]): boolean {
  return tops.some((top) => path !== top && isBelow(path, top));
}

function moved(move: Move, site: Site, { before, after }: Context): Finding {
  const tops = [topOf(move.before, before, after), topOf(move.after, after, before)];
  return at(site, {
    rule: move.kind === "letter-case" ? "R21" : "R22",
    what: "name",
    old: `${move.before.path}, ${fieldInWords(move.before.field)}`,
    new: move.after.path,
    addresses: tops.map((path) => ({ at: "rows", part: site.part, path })),
  });
}

/** Whether the source says the same of a field in both states, whatever it says it with. */
function sameFact(before: FieldFact | undefined, after: FieldFact | undefined): boolean {
  return isDeepStrictEqual(said(before), said(after));
}

function said(fact: FieldFact | undefined): unknown {
  if (fact === undefined) return undefined;
  const { line: _line, pointer: _pointer, evidence: _evidence, text: _text, ...rest } = fact;
  return rest;
}
