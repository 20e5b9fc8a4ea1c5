import { afterEach, expect, test, vi } from "vitest";
import {
  type AttemptEvent,
  fetchTransport,
  isAcsError,
  type RpcClient,
  type RpcClientConfig,
  TransportFailure,
} from "../src/index.js";
import { makeRpcClient } from "../src/make-rpc-client.js";
import { credentials, operation } from "./support/operations.js";

type Step = Response | Error;

const ok = (): Response => Response.json({ RequestId: "R-ok" });
const refusal = (code: string, status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ RequestId: "R-no", Code: code, Message: "m" }, { status, headers });
const network = (code: string): Error => Object.assign(new Error("text"), { code });

interface Scripted {
  readonly client: RpcClient;
  readonly pauses: number[];
  readonly requests: Request[];
}

/** A client whose service follows a script; random is always 0.5 and pauses are only noted. */
function scripted(
  steps: readonly Step[],
  config: Partial<RpcClientConfig> = {},
  onSleep?: () => void,
): Scripted {
  const pauses: number[] = [];
  const requests: Request[] = [];
  const client = makeRpcClient(
    {
      endpoint: "cbn.aliyuncs.com",
      credentials,
      transport: fetchTransport((request) => {
        const step = steps[requests.push(request) - 1];
        return step instanceof Response
          ? Promise.resolve(step)
          : Promise.reject(step ?? new Error("script is over"));
      }),
      ...config,
    },
    {
      random: () => 0.5,
      sleep: (ms) => {
        pauses.push(ms);
        onSleep?.();
        return Promise.resolve();
      },
    },
  );
  return { client, pauses, requests };
}

async function outcome(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) =>
    isAcsError(error)
      ? { code: error.code, sent: error.sent, attempts: error.attempts, retryable: error.retryable }
      : error,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("pauses double with half of full jitter, and each attempt has a fresh nonce, date and signature", async () => {
  let now = Date.UTC(2026, 0, 1);
  const { client, pauses, requests } = scripted(
    [refusal("InternalError", 500), network("ECONNRESET"), ok()],
    {
      now: () => (now += 1_000),
      retry: { baseMs: 1_000 },
    },
  );
  expect(await client.call(operation("read"), {})).toEqual({ RequestId: "R-ok" });
  expect(pauses).toEqual([500, 1_000]);
  const header = (name: string): (string | null)[] =>
    requests.map(({ headers }) => headers.get(name));
  expect(header("x-acs-date")).toEqual([
    "2026-01-01T00:00:01Z",
    "2026-01-01T00:00:02Z",
    "2026-01-01T00:00:03Z",
  ]);
  expect(new Set(header("x-acs-signature-nonce")).size).toBe(3);
  expect(new Set(header("authorization")).size).toBe(3);
});

test.each<[string, RpcClientConfig["retry"], RpcClientConfig["retry"], number]>([
  ["3 by default", undefined, undefined, 3],
  ["as many as the client says", { maxAttempts: 4 }, undefined, 4],
  ["as many as the call says", { maxAttempts: 4 }, { maxAttempts: 2 }, 2],
  ["one if the client does not retry", false, undefined, 1],
  ["one if the call does not retry", undefined, false, 1],
  ["more again if only the client does not retry", false, { maxAttempts: 2 }, 2],
])("attempts: %s", async (_, onClient, onCall, attempts) => {
  const steps = Array.from({ length: 9 }, () => refusal("Throttling", 400));
  const { client, requests } = scripted(steps, onClient === undefined ? {} : { retry: onClient });
  const call = client.call(operation("read"), {}, onCall === undefined ? {} : { retry: onCall });
  expect(await outcome(call)).toEqual({
    code: "Throttling",
    sent: "yes",
    attempts,
    retryable: true,
  });
  expect(requests).toHaveLength(attempts);
});

test("x-acs-retry-after is waited for, unless the time of the call does not allow it", async () => {
  const patient = scripted([refusal("Throttling", 400, { "x-acs-retry-after": "1500" }), ok()]);
  expect(await outcome(patient.client.call(operation("read"), {}))).toEqual({ RequestId: "R-ok" });
  expect(patient.pauses).toEqual([1_500]);
  const hasty = scripted([refusal("Throttling", 400, { "x-acs-retry-after": "1500" }), ok()]);
  expect(await outcome(hasty.client.call(operation("read"), {}, { timeoutMs: 1_000 }))).toEqual({
    code: "Throttling",
    sent: "yes",
    attempts: 1,
    retryable: true,
  });
  expect(hasty.pauses).toEqual([]);
});

test("sent is the strongest statement over all attempts", async () => {
  const { client } = scripted([
    network("ECONNRESET"),
    network("ECONNREFUSED"),
    network("ECONNREFUSED"),
  ]);
  expect(await outcome(client.call(operation("convergent"), {}))).toEqual({
    code: "ConnectionRefused",
    sent: "maybe",
    attempts: 3,
    retryable: true,
  });
});

test("an order goes on after refused connections and stops at the first lost one", async () => {
  const { client, requests } = scripted([network("ECONNREFUSED"), network("ECONNRESET"), ok()]);
  expect(await outcome(client.call(operation("never-repeat"), {}))).toEqual({
    code: "ConnectionLost",
    sent: "maybe",
    attempts: 2,
    retryable: false,
  });
  expect(requests).toHaveLength(2);
});

test("a transport decides what counts as sent by throwing a TransportFailure", async () => {
  const failure = new TransportFailure({
    kind: "transport",
    code: "Unplugged",
    sent: "no",
    message: "m",
  });
  const { client } = scripted([failure, ok()]);
  expect(await outcome(client.call(operation("never-repeat"), {}))).toEqual({ RequestId: "R-ok" });
});

test("every attempt is reported", async () => {
  const date = "Thu, 01 Jan 2026 00:00:00 GMT";
  const { client } = scripted(
    [refusal("Throttling", 400, { date }), network("ECONNREFUSED"), ok()],
    { retry: { baseMs: 100 } },
  );
  const events: AttemptEvent[] = [];
  await client.call(operation("read"), {}, { onAttempt: (event) => events.push(event) });
  const told = events.map(({ durationMs, error, ...rest }) => ({
    ...rest,
    took: durationMs >= 0,
    error: error?.code,
  }));
  expect(told).toEqual([
    {
      operation: "DescribeThings",
      attempt: 1,
      took: true,
      sent: "yes",
      status: 400,
      requestId: "R-no",
      serverDate: Date.UTC(2026, 0, 1),
      error: "Throttling",
      retryInMs: 50,
    },
    {
      operation: "DescribeThings",
      attempt: 2,
      took: true,
      sent: "no",
      error: "ConnectionRefused",
      retryInMs: 100,
    },
    {
      operation: "DescribeThings",
      attempt: 3,
      took: true,
      sent: "yes",
      status: 200,
      requestId: "R-ok",
      error: undefined,
    },
  ]);
});

test("a listener that throws changes nothing but is not silent", async () => {
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const { client } = scripted([ok()]);
  const onAttempt = (): void => {
    throw new Error("broken listener");
  };
  expect(await client.call(operation("never-repeat"), {}, { onAttempt })).toEqual({
    RequestId: "R-ok",
  });
  expect(warn.mock.calls).toEqual([["onAttempt threw: Error: broken listener", "AcsRpcWarning"]]);
});

test("the provider is asked at every attempt", async () => {
  let asked = 0;
  const { client, requests } = scripted([refusal("Throttling", 400), ok()], {
    credentials: () => Promise.resolve({ accessKeyId: `id-${++asked}`, accessKeySecret: "s" }),
  });
  await client.call(operation("read"), {});
  expect(
    requests.map(
      ({ headers }) => /Credential=([^,]+)/.exec(headers.get("authorization") ?? "")?.[1],
    ),
  ).toEqual(["id-1", "id-2"]);
});

test("a provider that fails ends the call without a retry", async () => {
  const { client, requests } = scripted([ok()], {
    credentials: () => Promise.reject(new TypeError("hidden")),
  });
  expect(await outcome(client.call(operation("read"), {}))).toEqual({
    code: "CredentialsUnavailable",
    sent: "no",
    attempts: 1,
    retryable: false,
  });
  expect(requests).toEqual([]);
});

const expired = (): Response =>
  refusal("InvalidTimeStamp.Expired", 400, { date: "Thu, 01 Jan 2026 00:00:00 GMT" });

test("the machine's clock is set right by the Date header of a refusal, for this call and later ones", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2020, 0, 1));
  const { client, pauses, requests } = scripted([expired(), ok(), ok()]);
  await client.call(operation("read"), {});
  await client.call(operation("never-repeat"), {});
  expect(pauses).toEqual([0]);
  expect(requests.map(({ headers }) => headers.get("x-acs-date"))).toEqual([
    "2020-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z",
  ]);
});

test("an order refused for its date is not repeated, and a given clock is not corrected", async () => {
  const order = scripted([expired(), ok()]);
  const refused = { code: "InvalidTimeStamp.Expired", sent: "yes", attempts: 1, retryable: false };
  expect(await outcome(order.client.call(operation("never-repeat"), {}))).toEqual(refused);
  const given = scripted([expired(), ok()], { now: () => 0 });
  expect(await outcome(given.client.call(operation("read"), {}))).toEqual(refused);
});

test("closing the client ends the retries of a running call with its last error", async () => {
  const made = scripted([refusal("Throttling", 400), ok()]);
  const call = made.client.call(operation("read"), {});
  await made.client.close();
  expect(await outcome(call)).toEqual({
    code: "Throttling",
    sent: "yes",
    attempts: 1,
    retryable: true,
  });
});

test("all calls of a client share a budget: it drains while the service is down and fills again with success", async () => {
  const down = Array.from({ length: 6 }, () => refusal("ServiceUnavailable", 503));
  const up = Array.from({ length: 5 }, ok);
  const { client, requests } = scripted(
    [...down, ...up, refusal("ServiceUnavailable", 503), ok()],
    { retryBudget: 10 },
  );
  const failed = (attempts: number): object => ({
    code: "ServiceUnavailable",
    sent: "yes",
    attempts,
    retryable: true,
  });
  const call = (): Promise<unknown> => outcome(client.call(operation("read"), {}));
  expect(await call()).toEqual(failed(3));
  expect([await call(), await call(), await call()]).toEqual([failed(1), failed(1), failed(1)]);
  for (let i = 0; i < 5; i++) expect(await call()).toEqual({ RequestId: "R-ok" });
  expect(await call()).toEqual({ RequestId: "R-ok" });
  expect(requests).toHaveLength(13);
});

test("an order that was provably not sent needs the budget too", async () => {
  const { client } = scripted([network("ECONNREFUSED"), ok()], { retryBudget: 0 });
  expect(await outcome(client.call(operation("never-repeat"), {}))).toEqual({
    code: "ConnectionRefused",
    sent: "no",
    attempts: 1,
    retryable: true,
  });
});

test("setting the clock right costs no budget", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2020, 0, 1));
  const { client } = scripted([expired(), ok()], { retryBudget: 0 });
  expect(await client.call(operation("read"), {})).toEqual({ RequestId: "R-ok" });
});
