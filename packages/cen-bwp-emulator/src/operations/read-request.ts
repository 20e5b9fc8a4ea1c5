import type { Words } from "cen-bwp-validation";
import { en } from "cen-bwp-validation/messages/en";
import { judge, type Refusal } from "../rules/rule.js";
import type { RequestIssue } from "../rules/request-issue.js";
import { requestRules } from "../rules/request-rules.js";
import type { Call } from "./operation.js";

/** The generated decoder and validator of one request. */
export interface RequestCodec<Request> {
  /** The operation's parameters, by the part of their name before the first dot. */
  readonly parameters: readonly string[];
  readonly decode: (pairs: Iterable<readonly [string, string]>) => {
    readonly value: unknown;
    readonly unknown: readonly string[];
  };
  readonly validate: (
    value: unknown,
    options: { readonly now: number; readonly words: Words },
  ) => Validated<Request>;
}

type Validated<Request> =
  | { readonly ok: true; readonly value: Request }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

export interface ReadRequest<Request> {
  readonly read: { readonly request: Request } | { readonly refusal: Refusal };
  readonly unread: readonly string[];
}

/** Turns wire parameters into a typed, valid request. The first error decides about the refusal. */
export function readRequest<Request>(
  codec: RequestCodec<Request>,
  call: Call,
): ReadRequest<Request> {
  const { value, unknown } = codec.decode(call.parameters);
  const malformed = unknown.find((name) => codec.parameters.includes(root(name)));
  if (malformed !== undefined) {
    const issue: RequestIssue = {
      path: [malformed],
      code: "malformedName",
      level: "error",
      message: `${malformed}: lists are counted from 1 and their members named as documented`,
    };
    return refusalOf(issue, unknown);
  }
  const result = codec.validate(value, { now: call.now, words: en });
  if (result.ok) return { read: { request: result.value }, unread: unknown };
  const issue = result.issues.find((candidate) => candidate.level === "error");
  // A failed validation always has an error; without one the validator itself is broken.
  if (issue === undefined) throw new TypeError("The request is invalid, but no issue says why.");
  return refusalOf(issue, unknown);
}

function refusalOf(issue: RequestIssue, unread: readonly string[]): ReadRequest<never> {
  const refusal = judge(requestRules, issue);
  if (refusal === undefined) throw new TypeError(`No rule answers the issue ${issue.code}.`);
  return { read: { refusal }, unread };
}

function root(name: string): string {
  const dot = name.indexOf(".");
  return dot === -1 ? name : name.slice(0, dot);
}
