import { afterEach, expect, test, vi } from "vitest";
import {
  type AttemptEvent,
  createRpcClient,
  fetchTransport,
  type RpcObserver,
} from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, rawServer } from "./support/raw-server.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const token = "Token/0123456789+abcdef";
const refusing = fetchTransport(({ headers }) =>
  Promise.resolve(
    Response.json(
      { RequestId: "R-1", Code: "Forbidden.RAM", Message: headers.get("x-acs-security-token") },
      { status: 403 },
    ),
  ),
);

test("an observer is told about a call, its attempts and its end", async () => {
  const told: unknown[] = [];
  const observer: RpcObserver = {
    callStarted(call) {
      told.push(call);
      return {
        attemptStarted: (attempt) => void told.push(attempt),
        attemptEnded: ({ attempt, error }) => void told.push([attempt, error?.code]),
        ended: ({ error }) => void told.push(error?.code),
      };
    },
  };
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    observers: [observer],
    transport: refusing,
  });
  await client.call(operation("read"), { Name: "n" }).catch(() => undefined);
  expect(told).toEqual([
    {
      operation: "DescribeThings",
      product: "Cbn",
      version: "2017-09-12",
      origin: "https://cbn.aliyuncs.com",
      parameters: [["Name", "n"]],
    },
    1,
    [1, "Forbidden.RAM"],
    "Forbidden.RAM",
  ]);
});

test("an observer that throws changes nothing but is not silent, and the caller's own listener is told too", async () => {
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const broken = (): never => {
    throw new Error("broken");
  };
  const onAttempt = vi.fn<() => void>(broken);
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    observers: [
      { callStarted: broken },
      { callStarted: () => ({ attemptStarted: broken, attemptEnded: broken, ended: broken }) },
      { callStarted: () => undefined },
    ],
    transport: fetchTransport(() => Promise.resolve(Response.json({ RequestId: "R-1" }))),
  });
  expect(await client.call(operation("never-repeat"), {}, { onAttempt })).toEqual({
    RequestId: "R-1",
  });
  expect(onAttempt).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls.map(([text]) => text)).toEqual(
    ["callStarted", "attemptStarted", "attemptEnded", "onAttempt", "ended"].map(
      (what) => `${what} threw: Error: broken`,
    ),
  );
});

test("the time of an attempt is told by phase", async () => {
  const server = await rawServer({
    requested(socket) {
      const whole = answer(200, '{"RequestId":"R-1"}');
      setTimeout(() => socket.write(whole.slice(0, -5)), 60);
      setTimeout(() => socket.write(whole.slice(-5)), 120);
    },
  });
  const client = createRpcClient({ endpoint: server.http, credentials });
  const events: AttemptEvent[] = [];
  const onAttempt = (event: AttemptEvent): void => void events.push(event);
  await client.call(operation("read"), {}, { onAttempt });
  const { timings = {}, durationMs = 0 } = events[0] ?? {};
  const { connectMs = 0, headersMs = 0, bodyMs = 0 } = timings;
  expect(timings).toEqual({
    connectMs: expect.any(Number),
    headersMs: expect.any(Number),
    bodyMs: expect.any(Number),
  });
  expect(headersMs).toBeGreaterThan(50);
  // On a busy machine both pieces may be read at once.
  expect(headersMs + bodyMs).toBeGreaterThan(110);
  expect(connectMs + headersMs + bodyMs).toBeLessThanOrEqual(durationMs);
  await client.close();
  await server.close();
});

test.each(["", "0"])("ACS_RPC_DEBUG=%j logs nothing", async (value) => {
  expect(await logged(value)).toEqual([]);
});

test("ACS_RPC_DEBUG=1 logs calls without keys, secrets or line breaks", async () => {
  const lines = await logged("1");
  expect(lines.map((line) => line.replaceAll(/\d+(\.\d+)?(?= ms)|(?<=ms=)[\d.]+/g, "N"))).toEqual([
    `acs-rpc DescribeThings to https://cbn.aliyuncs.com Name="a\\nb" AdminPassword=[redacted] Long="${"x".repeat(80)}…"\n`,
    "acs-rpc DescribeThings attempt 1: Forbidden.RAM status=403 sent=yes ms=N request=R-1\n",
    "acs-rpc DescribeThings failed: DescribeThings: Forbidden.RAM: [redacted] (HTTP 403, request R-1) after N ms\n",
  ]);
});

async function logged(debug: string): Promise<string[]> {
  vi.stubEnv("ACS_RPC_DEBUG", debug);
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials: { ...credentials, securityToken: token },
    transport: refusing,
  });
  const input = { Name: "a\nb", AdminPassword: "hidden", Long: "x".repeat(100) };
  await client.call(operation("read"), input).catch(() => undefined);
  return lines;
}
