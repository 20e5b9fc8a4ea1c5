import { isDeepStrictEqual } from "node:util";

import { isBelow } from "../pending/fact-address.js";
import type { ComparedField } from "../state/compared-field.js";
import type { RuleId } from "../table/rule.js";
import type { Context } from "./context.js";
import { at, type Finding, type Site, words } from "./finding.js";
import { valueInWords } from "./in-words.js";
import { documentedAnswer } from "./documented-answer.js";

/** X1 and X3 for the example of one field. */
export function compareExample(
  { field: old }: ComparedField,
  { field: now }: ComparedField,
  site: Site,
): readonly Finding[] {
  if (old.example === now.example) return [];
  return [
    at(site, {
      rule: contradicts(now.type, now.example) ? "X3" : "X1",
      what: "example",
      ...words(valueInWords(old.example), valueInWords(now.example)),
      addresses: [{ at: "member", part: site.part, path: site.path, member: "example" }],
    }),
  ];
}

/** R17 and R18. A default of an answer is only words. */
export function compareDefault(
  { field: old }: ComparedField,
  { field: now }: ComparedField,
  site: Site,
  { injectsDefaults }: Context,
): readonly Finding[] {
  if (old.default === now.default) return [];
  return [
    at(site, {
      rule: site.part === "response" ? "O5" : injectsDefaults ? "R18" : "R17",
      what: "default",
      ...words(valueInWords(old.default), valueInWords(now.default)),
      addresses: [{ at: "member", part: site.part, path: site.path, member: "default" }],
    }),
  ];
}

/** Findings after which an answer cannot but look different. */
const explains = new Set<RuleId>(["S1", "S2", "S5", "S10", "S11", "R21", "X1", "X3"]);

/** X1, X2 and X3 for the documented answer; what was found about its fields already is not said again. */
export function compareAnswer(
  operation: string,
  before: unknown,
  after: unknown,
  { after: fields }: Context,
  said: readonly Finding[],
): readonly Finding[] {
  const old = documentedAnswer(before);
  const now = documentedAnswer(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) =>
      !isDeepStrictEqual(old.get(path), now.get(path)) &&
      !said.some((one) => explains.has(one.rule) && isBelow(path, one.path ?? "")),
  );
  if (isDeepStrictEqual(before, after)) {
    const reordered = JSON.stringify(before) !== JSON.stringify(after);
    return reordered ? [{ rule: "X2", operation, part: "response", what: "example" }] : [];
  }
  const wrong = paths.filter((path) =>
    (now.get(path) ?? []).some((value) =>
      contradicts(fields.get(path)?.field.type ?? "any", value),
    ),
  );
  const place = { operation, part: "response" as const, what: "example answer" };
  const right = paths.filter((path) => !wrong.includes(path));
  return [
    ...(right.length === 0 ? [] : [{ ...place, rule: "X1" as const, new: right.join(", ") }]),
    ...(wrong.length === 0
      ? []
      : [
          {
            ...place,
            rule: "X3" as const,
            new: wrong.join(", "),
            addresses: [{ at: "example" } as const],
          },
        ]),
  ];
}

function contradicts(type: string, example: unknown): boolean {
  if (example === undefined) return false;
  if (type === "integer") return !Number.isInteger(example);
  if (type === "number" || type === "boolean" || type === "string") return typeof example !== type;
  return false;
}
