import { isBelow } from "../pending/fact-address.js";
import type { ComparedField, ComparedFields } from "../state/compared-field.js";
import type { Context } from "./context.js";
import type { Part } from "./finding.js";

/** A field that has another path now. What hangs below it went along and is not looked at again. */
export interface Move {
  readonly kind: "letter-case" | "nesting";
  readonly before: ComparedField;
  readonly after: ComparedField;
}

/** Pairs of a path that is gone and one that is new and stand for the same field. */
export function findMoves({ before, after }: Context, part: Part): readonly Move[] {
  const moves: Move[] = [];
  const gone = [...before.values()].filter(({ path }) => !after.has(path));
  const come = [...after.values()].filter(({ path }) => !before.has(path));
  const taken = (field: ComparedField, side: "before" | "after"): boolean =>
    moves.some((move) => isBelow(field.path, move[side].path));
  const pair = (
    kind: Move["kind"],
    fits: (old: ComparedField, now: ComparedField) => boolean,
  ): void => {
    for (const old of gone) {
      if (taken(old, "before")) continue;
      const now = come.find((one) => !taken(one, "after") && fits(old, one));
      if (now !== undefined) moves.push({ kind, before: old, after: now });
    }
  };
  pair("letter-case", (old, now) => old.path.toLowerCase() === now.path.toLowerCase());
  if (part === "request")
    pair(
      "nesting",
      (old, now) => old.field.type === now.field.type && oneLevelApart(old.steps, now.steps),
    );
  return moves;
}

/** Whether a field moved, or only holds fields that did. */
export function isMoved(
  field: ComparedField,
  fields: ComparedFields,
  tops: readonly string[],
): boolean {
  if (tops.some((top) => isBelow(field.path, top))) return true;
  return (
    field.below.length > 0 &&
    field.below.every((path) => isMoved(fields.get(path) as ComparedField, fields, tops))
  );
}

/** The highest row above a field, or the field's own, that the other state does not have. */
export function topOf(field: ComparedField, own: ComparedFields, other: ComparedFields): string {
  const parent = field.parent === undefined ? undefined : own.get(field.parent);
  return parent === undefined || other.has(parent.path) ? field.path : topOf(parent, own, other);
}

/** Whether one way is the other with one name put in before its end. */
function oneLevelApart(a: readonly string[], b: readonly string[]): boolean {
  const [short = [], long = []] = [names(a), names(b)].toSorted((x, y) => x.length - y.length);
  if (long.length !== short.length + 1 || short.at(-1) !== long.at(-1)) return false;
  return long
    .slice(0, -1)
    .some((_, index) => long.toSpliced(index, 1).join("\0") === short.join("\0"));
}

function names(steps: readonly string[]): readonly string[] {
  return steps.filter((step) => step !== "[]");
}
