import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import { fetchTransport } from "../src/index.js";
import { makeRpcClient } from "../src/make-rpc-client.js";
import { openTelemetryObserver, type OpenTelemetryOptions } from "../src/opentelemetry.js";
import { credentials, operation } from "./support/operations.js";

function call(answers: Response[], options?: OpenTelemetryOptions): Promise<unknown> {
  const client = makeRpcClient(
    {
      endpoint: "cbn.aliyuncs.com",
      credentials,
      observers: [openTelemetryObserver(options)],
      transport: fetchTransport(() => Promise.resolve(answers.shift() ?? Response.error())),
    },
    { random: () => 0, sleep: () => Promise.resolve() },
  );
  return client.call(operation("read"), { Name: "hidden" }).catch((error: unknown) => error);
}

const busy = (): Response =>
  Response.json({ RequestId: "R-1", Code: "Throttling", Message: "m" }, { status: 400 });
const attempt = {
  "http.request.method": "POST",
  "server.address": "cbn.aliyuncs.com",
  "server.port": 443,
  "url.full": "https://cbn.aliyuncs.com/",
  "url.scheme": "https",
  "rpc.service": "Cbn",
  "rpc.method": "DescribeThings",
  "acs.sent": "yes",
};
const failed = { "error.type": "Throttling", "http.response.status_code": 400 };

test("a call is a span, and each attempt a client span in it", async () => {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  await call([busy(), Response.json({ RequestId: "R-2" })], { tracerProvider });
  const [first, second, whole] = exporter.getFinishedSpans();
  expect([first?.name, second?.name, whole?.name]).toEqual(["POST", "POST", "Cbn/DescribeThings"]);
  expect([first?.kind, second?.kind, whole?.kind]).toEqual([
    SpanKind.CLIENT,
    SpanKind.CLIENT,
    SpanKind.INTERNAL,
  ]);
  const parent = whole?.spanContext().spanId;
  expect([first?.parentSpanContext?.spanId, second?.parentSpanContext?.spanId]).toEqual([
    parent,
    parent,
  ]);
  expect(first?.attributes).toEqual({ ...attempt, ...failed, "acs.request_id": "R-1" });
  expect(second?.attributes).toEqual({
    ...attempt,
    "http.request.resend_count": 1,
    "http.response.status_code": 200,
    "acs.request_id": "R-2",
  });
  expect([first, second, whole].map((span) => span?.status.code)).toEqual([
    SpanStatusCode.ERROR,
    SpanStatusCode.UNSET,
    SpanStatusCode.UNSET,
  ]);
});

test("a call that fails says so in its own span", async () => {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  await call([busy(), busy(), busy()], { tracerProvider });
  const whole = exporter.getFinishedSpans().at(-1);
  expect([whole?.status.code, whole?.attributes["error.type"]]).toEqual([
    SpanStatusCode.ERROR,
    "Throttling",
  ]);
});

test("without a provider nothing is recorded and nothing breaks", async () => {
  expect(await call([Response.json({ RequestId: "R-1" })])).toEqual({ RequestId: "R-1" });
});
