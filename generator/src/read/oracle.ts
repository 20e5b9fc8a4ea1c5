import type { FieldFact, FieldType, OperationFacts } from "../facts/facts.js";

/** A path that is known to exist. */
export interface KnownPath {
  readonly path: string;
  readonly type: FieldType;
}

/** What is known about one operation from elsewhere. */
export interface KnownOperation {
  readonly request: readonly KnownPath[];
  readonly response: readonly KnownPath[];
  /** Wire messages by error code. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

/**
 * Knows which paths exist. Pages print no depth, so a row that could hang in two places is settled by this; it also
 * says where the wire message of an error ends and its explanation begins.
 */
export interface Oracle {
  /** Recorded with each row it settles: `overlay` for paths a person has written down. */
  readonly evidence: "oracle" | "overlay";
  /** Undefined when the operation is not known. */
  operation(name: string): KnownOperation | undefined;
}

/** An oracle that knows what earlier facts, from metadata or from committed files, say. */
export function oracleFromFacts(
  facts: readonly OperationFacts[],
  evidence: Oracle["evidence"] = "oracle",
): Oracle {
  const known = new Map(facts.map((operation) => [operation.operation, knownOperation(operation)]));
  return { evidence, operation: (name) => known.get(name) };
}

function knownOperation(facts: OperationFacts): KnownOperation {
  const messages = new Map<string, string[]>();
  for (const { code, message } of facts.errors)
    messages.set(code, [...(messages.get(code) ?? []), message]);
  return {
    request: facts.request.map(knownPath),
    response: facts.response.map(knownPath),
    messages,
  };
}

function knownPath(field: FieldFact): KnownPath {
  return { path: field.path, type: field.type };
}
