import { inspect } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import { AcsError, isAcsError } from "./acs-error.js";
import { AcsServiceError } from "./acs-service-error.js";
import { AcsTimeoutError } from "./acs-timeout-error.js";
import { hasCode } from "./has-code.js";

const error: unknown = new AcsServiceError({
  message: "Describe: Throttling.User: slow down (HTTP 400, request R-1)",
  code: "Throttling.User",
  operation: "Describe",
  status: 400,
  requestId: "R-1",
  attempts: 3,
  sent: "yes",
  retryable: true,
  serverDate: 1_000,
  cause: new Error("inner"),
});

test("the fields known are there, the others are absent, and JSON has all but stack and cause", () => {
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "AcsServiceError",
    message: "Describe: Throttling.User: slow down (HTTP 400, request R-1)",
    kind: "service",
    code: "Throttling.User",
    operation: "Describe",
    status: 400,
    requestId: "R-1",
    attempts: 3,
    sent: "yes",
    retryable: true,
    serverDate: 1_000,
  });
  expect(Object.keys(new AcsTimeoutError({ message: "m", code: "CallTimeout" }))).toEqual([
    "code",
    "attempts",
    "sent",
    "retryable",
    "kind",
  ]);
});

test("it prints with its own name and its cause", () => {
  expect(inspect(error)).toMatch(
    /^AcsServiceError: Describe: Throttling\.User[\s\S]*\[cause\]: Error: inner/,
  );
  expect(error).toBeInstanceOf(AcsError);
  expect(error).toBeInstanceOf(Error);
});

test("isAcsError knows errors of another copy of the package and nothing else", () => {
  const foreign = Object.assign(new Error("m"), { [Symbol.for("acs-rpc.AcsError")]: true });
  expect([error, foreign, new Error("m"), "AcsError", null, undefined, {}].map(isAcsError)).toEqual(
    [true, true, false, false, false, false, false],
  );
});

test("hasCode narrows the code of service errors only", () => {
  expect(hasCode(error, "Other", "Throttling.User")).toBe(true);
  expect(hasCode(error, "Other")).toBe(false);
  expect(hasCode(error)).toBe(false);
  expect(hasCode(new AcsTimeoutError({ message: "m", code: "CallTimeout" }), "CallTimeout")).toBe(
    false,
  );
  expect(hasCode(new Error("m"), "m")).toBe(false);
  const narrow = (value: unknown): string => {
    if (!hasCode(value, "A", "B")) return "";
    expectTypeOf(value).toExtend<AcsServiceError>();
    expectTypeOf(value.code).toEqualTypeOf<"A" | "B">();
    return value.code;
  };
  expect(narrow(new AcsServiceError({ message: "m", code: "B" }))).toBe("B");
});
