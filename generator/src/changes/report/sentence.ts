import type { Finding } from "../compare/finding.js";
import type { RuleId } from "../table/rule.js";

/** What is said of a field, an operation or a code, by rule; `{old}` and `{new}` are put in. */
const sayings: Readonly<Partial<Record<RuleId, string>>> = {
  O1: "is new",
  O2: "is gone",
  O3: "is {new}",
  O4: "is {new} now",
  O5: "{what}: reworded",
  O9: "takes effect {new}",
  R1: "is a new parameter ({new})",
  R2: "is a new parameter ({new})",
  R3: "is required now",
  R4: "is no longer required",
  R5: "is gone (was {old})",
  R10: "takes {new} too",
  R11: "no longer takes {old}",
  R12: "{old} is no longer documented",
  R13: "documented values are {new}",
  R14: "values are no longer listed (were {old})",
  R16: "{what} is {new} (was {old})",
  R21: "is spelt {new} now",
  R22: "moved to {new}",
  S1: "is new ({new})",
  S2: "is gone (was {old})",
  S3: "is declared required",
  S4: "is no longer promised",
  S6: "may be {new} too",
  S7: "may be {new} too",
  S8: "{old} is no longer documented",
  S9: "is never {old} any more",
  S10: "is {new} now (was {old})",
  X1: "{what} changed",
  E1: "error code `{new}` is new",
  E2: "error code `{old}` is gone",
  E4: "{what} reworded",
};

/** Where a change stands: `DescribeThings, request Filter[].Key`. */
function placeInWords({ operation, part, path }: Finding): string {
  if (operation === undefined) return "";
  if (part === undefined) return operation;
  return `${operation}, ${part}${path === undefined || path === "" ? "" : ` \`${path}\``}`;
}

/** A change in a few words, without its place. */
export function changeInWords(finding: Finding): string {
  const { old, new: now, what } = finding;
  const both = `${what}: ${old ?? "none"} -> ${now ?? "none"}`;
  const saying =
    sayings[finding.pends ?? finding.rule] ??
    (old === undefined && now === undefined ? "{what}" : both);
  const wanted = { old, new: now, what };
  const complete = [...saying.matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => wanted[name as keyof typeof wanted] !== undefined,
  );
  return onOneLine(
    (complete ? saying : both).replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => wanted[name as keyof typeof wanted] ?? "",
    ),
  );
}

/** A whole sentence that names operation and field. */
export function sentence(finding: Finding): string {
  const place = placeInWords(finding);
  const text = changeInWords(finding);
  const correction = finding.correction === true ? " (correction of the documentation)" : "";
  return onOneLine(`${place === "" ? "" : `${place}: `}${text}${correction}.`);
}

/** Names come from sources, and what a terminal obeys may stand in them. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
