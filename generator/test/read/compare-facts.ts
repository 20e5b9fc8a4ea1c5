import { isDeepStrictEqual } from "node:util";
import type { FieldFact, OperationFacts } from "../../src/facts/facts.js";

/** The differences between what a page was read as and what it was printed from; empty when it came back whole. */
export function differences(
  page: OperationFacts | undefined,
  truth: OperationFacts,
): readonly string[] {
  if (page === undefined) return ["not read"];
  return [
    ...compareRows("request", page.request, truth.request),
    ...compareRows("response", page.response, truth.response),
    ...compareLists(
      "errors",
      page.errors.map(({ status, code, message }) => ({ status, code, message })),
      truth.errors.map(({ status, code, message }) => ({ status, code, message: message.trim() })),
    ),
    ...(isDeepStrictEqual(page.example, truth.example) ? [] : ["example differs"]),
  ];
}

function compareRows(
  table: string,
  page: readonly FieldFact[],
  truth: readonly FieldFact[],
): readonly string[] {
  const row = ({ path, type, required, example }: FieldFact): unknown => ({
    path,
    type,
    ...(table === "request" ? { required: required ?? false } : {}),
    example: typeof example === "string" ? example.replaceAll(/\s+/gu, " ").trim() : example,
  });
  return compareLists(table, page.map(row), truth.map(row));
}

function compareLists(
  what: string,
  page: readonly unknown[],
  truth: readonly unknown[],
): readonly string[] {
  const at = Array.from({ length: Math.max(page.length, truth.length) }, (_, index) => index).find(
    (index) => !isDeepStrictEqual(page[index], truth[index]),
  );
  return at === undefined
    ? []
    : [`${what} ${at}: read ${JSON.stringify(page[at])}, wanted ${JSON.stringify(truth[at])}`];
}
