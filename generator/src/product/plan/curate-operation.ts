import type { OperationFacts, FieldFact } from "../../facts/facts.js";
import type { CuratedField, CuratedOperation } from "../../overlay/curated.js";
import type { SourceWords } from "../../read/index.js";
import { defaultIdempotency } from "./default-idempotency.js";
import { inferPagination } from "./infer-pagination.js";
import { nameObjects } from "./name-objects.js";
import { plainText } from "./plain-text.js";

/**
 * What an overlay would add, as far as it follows from the document: its words, names for objects, and whether the operation may be
 * repeated.
 * @param taken names of types that are given away, in lower case.
 */
export function curateOperation(
  facts: OperationFacts,
  words: SourceWords | undefined,
  taken: Set<string>,
): CuratedOperation {
  const { operation } = facts;
  const summary = plainText(words?.summary ?? "");
  const description = plainText(words?.description ?? "");
  const request = curate(facts.request, `${operation}Request`, words?.request, taken);
  const response = curate(facts.response, `${operation}Response`, words?.response, taken);
  const pagination = inferPagination(request, response);
  return {
    ...facts,
    request,
    response,
    errors: facts.errors.map((error) => ({ ...error, message: error.message.trim() })),
    ...(pagination === undefined ? {} : { pagination }),
    idempotency: defaultIdempotency(operation, facts.api?.operationType),
    ...(summary === "" ? {} : { summary }),
    ...(description === "" || description === summary ? {} : { description }),
  };
}

function curate(
  fields: readonly FieldFact[],
  prefix: string,
  words: ReadonlyMap<string, string> | undefined,
  taken: Set<string>,
): readonly CuratedField[] {
  const names = nameObjects(fields, prefix, taken);
  const part = prefix.endsWith("Request") ? "parameters" : "answer";
  return fields.map((field): CuratedField => {
    const name = names.get(field.path);
    const said = plainText(words?.get(field.path) ?? "");
    const description = said === "" && name !== undefined ? partText(field.path, part) : said;
    return {
      ...field,
      ...(name === undefined ? {} : { name }),
      ...(description === "" ? {} : { description }),
    };
  });
}

/** What a type is that nobody describes. */
function partText(path: string, part: string): string {
  if (path.endsWith("[]")) return `One entry of \`${path.slice(0, -2)}\` in the ${part}.`;
  if (path.endsWith(".*")) return `One value of \`${path.slice(0, -2)}\` in the ${part}.`;
  return `\`${path}\` in the ${part}.`;
}
