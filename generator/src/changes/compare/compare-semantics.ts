import { isDeepStrictEqual } from "node:util";

import type { CuratedOperation } from "../../overlay/curated.js";
import { type Finding, words } from "./finding.js";

/** O5 and C7: what people say of an operation in the overlay. */
export function compareSemantics(
  operation: string,
  before: CuratedOperation,
  after: CuratedOperation,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const what of ["summary", "description"] as const)
    if (before[what] !== after[what]) findings.push({ rule: "O5", operation, what });
  if (!isDeepStrictEqual(before.rules ?? [], after.rules ?? []))
    findings.push({ rule: "O5", operation, what: "notes" });
  if (before.idempotency !== after.idempotency)
    findings.push({
      rule: "C7",
      operation,
      what: "repeating",
      ...words(before.idempotency, after.idempotency),
      known: { "name-stays": true },
    });
  if (!isDeepStrictEqual(before.pagination, after.pagination))
    findings.push({
      rule: "C7",
      operation,
      what: "paging",
      ...words(paging(before), paging(after)),
      // The pager's name, the item it yields and the parameter it keeps to itself are what users see.
      known: {
        "name-stays":
          before.pagination === undefined ||
          (before.pagination.items === after.pagination?.items &&
            before.pagination.page === after.pagination.page),
      },
    });
  if (!isDeepStrictEqual(before.completion, after.completion))
    findings.push({
      rule: "C7",
      operation,
      what: "completion",
      ...words(before.completion?.operation, after.completion?.operation),
      known: { "name-stays": before.completion === undefined || after.completion !== undefined },
    });
  return findings;
}

function paging({ pagination }: CuratedOperation): string | undefined {
  return pagination === undefined
    ? undefined
    : `by ${pagination.page} and ${pagination.size}, at most ${pagination.maxSize} of ${pagination.items}`;
}
