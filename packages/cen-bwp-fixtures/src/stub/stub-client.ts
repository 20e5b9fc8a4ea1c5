import type { CenBwpClient } from "cen-bwp-client";

import { ANY, matches } from "./matches.js";
import { StubClientError } from "./stub-client-error.js";

type Methods = Omit<CenBwpClient, "close">;

/** A method of the client. */
export type StubOperation = keyof Methods;

type RequestOf<Name extends StubOperation> = NonNullable<Parameters<Methods[Name]>[0]>;
type AnswerOf<Name extends StubOperation> = Awaited<ReturnType<Methods[Name]>>;

/** A type whose every value may also be {@link ANY}. */
export type OrAny<T> =
  | typeof ANY
  | (T extends readonly (infer Item)[]
      ? readonly OrAny<Item>[]
      : T extends object
        ? { readonly [Name in keyof T]: OrAny<T[Name]> }
        : T);

/** One call that is expected, and what it is answered with. An `Error` is thrown. */
export type StubExpectation = {
  readonly [Name in StubOperation]: {
    readonly operation: Name;
    /** {@link ANY} may stand for the whole or for any part. */
    readonly request: OrAny<RequestOf<Name>>;
    readonly answer: AnswerOf<Name> | Error | ((request: RequestOf<Name>) => AnswerOf<Name>);
  };
}[StubOperation];

export interface StubClientOptions {
  /** Judges the request of every call; the validators of cen-bwp-validation fit. */
  readonly validate?: {
    readonly [Name in StubOperation]?: (
      request: unknown,
    ) =>
      | { readonly ok: true }
      | { readonly ok: false; readonly issues: readonly { readonly message: string }[] };
  };
}

export interface StubClient extends CenBwpClient {
  /** Expectations not met yet, in order. */
  readonly pending: readonly StubExpectation[];
  /** Calls so far, the refused ones included. */
  readonly calls: readonly { readonly operation: StubOperation; readonly request: unknown }[];
  /** Throws a {@link StubClientError} `UnmetExpectations` that lists what was not called. */
  verify(): void;
}

/**
 * A client that answers the expected calls in order and refuses every other with a {@link StubClientError}: `UnexpectedCall`
 * when operation or request differ, `InvalidRequest` when a validator rejects it. A refused call meets no expectation.
 */
export function stubClient(
  expectations: readonly StubExpectation[],
  options: StubClientOptions = {},
): StubClient {
  const pending = [...expectations];
  const calls: { readonly operation: StubOperation; readonly request: unknown }[] = [];

  const answer = (operation: StubOperation, request: object = {}): unknown => {
    calls.push({ operation, request });
    const verdict = options.validate?.[operation]?.(request);
    if (verdict?.ok === false)
      throw new StubClientError(
        "InvalidRequest",
        `${operation} got an invalid request: ${verdict.issues.map(({ message }) => message).join("; ")}`,
      );
    const expected = pending[0];
    if (expected?.operation !== operation || !matches(expected.request, request))
      throw new StubClientError(
        "UnexpectedCall",
        `Expected ${expected === undefined ? "no further call" : show(expected.operation, expected.request)}, got ${show(operation, request)}.`,
      );
    pending.shift();
    if (expected.answer instanceof Error) throw expected.answer;
    return typeof expected.answer === "function"
      ? (expected.answer as (given: object) => unknown)(request)
      : expected.answer;
  };
  const method = <Name extends StubOperation>(operation: Name): Methods[Name] =>
    (async (request?: object) => answer(operation, request)) as Methods[Name];

  return {
    associateCenBandwidthPackage: method("associateCenBandwidthPackage"),
    describeCenBandwidthPackages: method("describeCenBandwidthPackages"),
    tempUpgradeCenBandwidthPackageSpec: method("tempUpgradeCenBandwidthPackageSpec"),
    close: async () => {},
    pending,
    calls,
    verify() {
      if (pending.length > 0)
        throw new StubClientError(
          "UnmetExpectations",
          `Never called: ${pending.map(({ operation, request }) => show(operation, request)).join(", ")}.`,
        );
    },
  };
}

function show(operation: string, request: unknown): string {
  const text = JSON.stringify(request, (_, value: unknown) => (value === ANY ? "<any>" : value));
  return `${operation}(${text})`;
}
