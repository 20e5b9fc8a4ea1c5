import { expect, test } from "vitest";
import type { Failure } from "./failure.js";
import type { Idempotency } from "./operation.js";
import { backoffMs, DEFAULT_RETRY, mayRepeat, retrySettings } from "./retry-policy.js";

const service = (code: string, status: number): Failure => ({
  kind: "service",
  code,
  status,
  message: "",
  sent: "yes",
});
const decode = (status: number): Failure => ({
  kind: "decode",
  code: "NotJson",
  status,
  message: "",
  sent: "yes",
});
const network = (kind: "transport" | "timeout", sent: Failure["sent"], code = "X"): Failure => ({
  kind,
  code,
  message: "",
  sent,
});

test.each<[Failure, Record<Idempotency, boolean>]>([
  [network("transport", "no"), { read: true, convergent: true, "never-repeat": true }],
  [network("timeout", "no"), { read: true, convergent: true, "never-repeat": true }],
  [network("transport", "maybe"), { read: true, convergent: true, "never-repeat": false }],
  [network("timeout", "maybe"), { read: true, convergent: true, "never-repeat": false }],
  [network("transport", "yes"), { read: true, convergent: true, "never-repeat": false }],
  [
    network("transport", "no", "Aborted"),
    { read: false, convergent: false, "never-repeat": false },
  ],
  [
    network("transport", "no", "ClientClosed"),
    { read: false, convergent: false, "never-repeat": false },
  ],
  [
    { kind: "usage", code: "X", message: "", sent: "no" },
    { read: false, convergent: false, "never-repeat": false },
  ],
  [service("InternalError", 500), { read: true, convergent: true, "never-repeat": false }],
  [service("Whatever", 429), { read: true, convergent: true, "never-repeat": false }],
  [service("Throttling", 400), { read: true, convergent: true, "never-repeat": false }],
  [service("Throttling.User", 400), { read: true, convergent: true, "never-repeat": false }],
  [service("Rejected.Throttling", 400), { read: true, convergent: true, "never-repeat": false }],
  [service("ServiceUnavailable", 400), { read: true, convergent: true, "never-repeat": false }],
  [service("Operation.Blocking", 409), { read: false, convergent: true, "never-repeat": false }],
  [
    service("InvalidOperation.CenInstanceStatus", 409),
    { read: false, convergent: true, "never-repeat": false },
  ],
  [
    service("InvalidOperation.BwpInstanceStatus", 403),
    { read: false, convergent: true, "never-repeat": false },
  ],
  [
    service("OperationFailed.OrderIsProcessing", 400),
    { read: false, convergent: true, "never-repeat": false },
  ],
  [
    service("InvalidStatus.Resource", 400),
    { read: false, convergent: true, "never-repeat": false },
  ],
  // A locked account does not unlock itself within a few seconds.
  [
    service("InvalidOperation.BwpBusinessStatus", 409),
    { read: false, convergent: false, "never-repeat": false },
  ],
  [service("InvalidParameter", 400), { read: false, convergent: false, "never-repeat": false }],
  [service("Forbidden.RAM", 403), { read: false, convergent: false, "never-repeat": false }],
  [service("SignatureNonceUsed", 400), { read: false, convergent: false, "never-repeat": false }],
  [decode(200), { read: true, convergent: true, "never-repeat": false }],
  [decode(502), { read: true, convergent: true, "never-repeat": false }],
  [decode(302), { read: false, convergent: false, "never-repeat": false }],
  [decode(403), { read: false, convergent: false, "never-repeat": false }],
])("%j", (failure, wanted) => {
  const of = (idempotency: Idempotency): boolean => mayRepeat(idempotency, failure);
  expect({
    read: of("read"),
    convergent: of("convergent"),
    "never-repeat": of("never-repeat"),
  }).toEqual(wanted);
});

test("the pause has full jitter, doubles up to the cap, and never ends before the service says", () => {
  const settings = { maxAttempts: 9, baseMs: 100, capMs: 1_000 };
  expect([1, 2, 3, 4, 5, 9].map((attempt) => backoffMs(settings, attempt, 0.5, undefined))).toEqual(
    [50, 100, 200, 400, 500, 500],
  );
  expect([0, 0.25, 0.999].map((random) => backoffMs(settings, 1, random, undefined))).toEqual([
    0, 25, 99.9,
  ]);
  expect(backoffMs(settings, 1, 0.5, 3_000)).toBe(3_000);
  expect(backoffMs(settings, 1, 0.5, 10)).toBe(50);
});

test("options go over what they override, false means one attempt", () => {
  expect(DEFAULT_RETRY).toEqual({ maxAttempts: 3, baseMs: 200, capMs: 5_000 });
  expect(retrySettings(DEFAULT_RETRY, undefined)).toEqual(DEFAULT_RETRY);
  expect(retrySettings(DEFAULT_RETRY, false)).toEqual({
    maxAttempts: 1,
    baseMs: 200,
    capMs: 5_000,
  });
  expect(retrySettings(retrySettings(DEFAULT_RETRY, { maxAttempts: 5 }), { baseMs: 0 })).toEqual({
    maxAttempts: 5,
    baseMs: 0,
    capMs: 5_000,
  });
});

test.each([{ maxAttempts: 0 }, { maxAttempts: 1.5 }, { baseMs: -1 }, { capMs: Number.NaN }])(
  "%j is refused",
  (options) => {
    expect(() => retrySettings(DEFAULT_RETRY, options)).toThrow(
      expect.objectContaining({ kind: "usage", code: "RetryInvalid" }),
    );
  },
);

test("a word that is none of the three may stand for a paid order and is treated as one", () => {
  // As untyped code could pass it, a slip included.
  const slip = "never-repaet" as Idempotency;
  const failures = [
    network("transport", "no"),
    network("transport", "maybe"),
    network("timeout", "maybe"),
    service("Throttling.User", 400),
    service("InternalError", 500),
    decode(502),
  ];
  expect(failures.map((failure) => mayRepeat(slip, failure))).toEqual(
    failures.map((failure) => mayRepeat("never-repeat", failure)),
  );
  expect(failures.map((failure) => mayRepeat(slip, failure))).toEqual([
    true,
    ...Array.from({ length: 5 }, () => false),
  ]);
});
