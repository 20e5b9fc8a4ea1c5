import { isDeepStrictEqual } from "node:util";
import { InputError } from "../failure/input-error.js";
import type { WorkflowRequest } from "./dispatcher.js";
import { RequestMismatchError } from "./request-mismatch-error.js";

/**
 * The request as it is kept: a copy through JSON, so that the run sees the same as a run after a crash would.
 *
 * @throws {InputError} naming the member.
 */
export function readRequest({ workflow, id, key, input }: WorkflowRequest): WorkflowRequest {
  const names = { workflow, id, key };
  for (const [field, value] of Object.entries(names)) {
    if (typeof value !== "string" || value === "") throw new InputError(field, "a text", value);
  }
  return { ...names, input: plainJson(input) };
}

/**
 * The instant a request is for.
 *
 * @throws {InputError} if it is none.
 */
export function readInstant(instant: number): number {
  if (Number.isSafeInteger(Math.ceil(instant))) return Math.ceil(instant);
  throw new InputError("instant", "ms since the epoch", instant);
}

/**
 * Whether two requests are the same.
 *
 * @throws {RequestMismatchError} if they are not.
 */
export function refuseMismatch(known: WorkflowRequest, wanted: WorkflowRequest): void {
  for (const field of ["workflow", "key", "input"] as const) {
    if (!isDeepStrictEqual(known[field], wanted[field])) {
      throw new RequestMismatchError(known, wanted, field);
    }
  }
}

function plainJson(input: unknown): unknown {
  const kept = throughJson(input);
  if (kept !== undefined) return kept;
  throw new InputError("input", "plain JSON: no Date, Map, bigint, NaN or cycle", typeof input);
}

// What JSON drops or turns into something else would be lost silently. Members that are undefined are as good as absent.
function throughJson(input: unknown): unknown {
  try {
    const text: unknown = JSON.stringify(input);
    const kept: unknown = typeof text === "string" ? JSON.parse(text) : undefined;
    return sameShape(input, kept) ? kept : undefined;
  } catch {
    // A cycle, a bigint, or so deep that the stack is too small for it.
    return undefined;
  }
}

function sameShape(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null) return Object.is(a, b) || (a === 0 && b === 0);
  if (typeof b !== "object" || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.every((each, index) => sameShape(each, b[index]));
  }
  const proto: unknown = Object.getPrototypeOf(a);
  if (proto !== Object.prototype && proto !== null) return false;
  const copy = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(
    ([name, value]) => value === undefined || sameShape(value, copy.get(name)),
  );
}
