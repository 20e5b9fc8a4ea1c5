import type { Dispatcher } from "undici";
import { expect, test } from "vitest";
import { AnswerCollector } from "./answer-collector.js";
import type { Ending } from "./channel.js";
import { TransportFailure, type TransportFailureDetails } from "./transport-failure.js";

interface Connection extends Dispatcher.DispatchController {
  readonly aborts: number;
}

function connection(): Connection {
  let aborts = 0;
  return {
    get aborts() {
      return aborts;
    },
    get aborted() {
      return aborts > 0;
    },
    paused: false,
    reason: null,
    abort: () => void aborts++,
    pause: () => undefined,
    resume: () => undefined,
  };
}

function collecting(): { collector: AnswerCollector; end: () => void } {
  let listener: (() => void) | undefined;
  let over = false;
  const ending: Ending = {
    ended: () => (over ? "timeout" : undefined),
    onEnd: (next) => void (listener = next),
    signal: () => AbortSignal.abort(),
  };
  const end = (): void => {
    over = true;
    listener?.();
  };
  return { collector: new AnswerCollector(ending, 1_000), end };
}

async function failure(collector: AnswerCollector): Promise<TransportFailureDetails | undefined> {
  const error: unknown = await collector.answer.catch((reason: unknown) => reason);
  return error instanceof TransportFailure ? error.details : undefined;
}

test("an answer in pieces, after an informational head, is put together", async () => {
  const { collector } = collecting();
  const socket = connection();
  collector.onRequestStart(socket);
  collector.onResponseStart(socket, 103, { date: "early" });
  collector.onResponseStart(socket, 200, { date: "late" });
  // The two bytes of é arrive apart.
  const bytes = Buffer.from('{"a":"é"}');
  collector.onResponseData(socket, bytes.subarray(0, 7));
  collector.onResponseData(socket, bytes.subarray(7));
  collector.onResponseEnd();
  expect(await collector.answer).toEqual({
    status: 200,
    headers: { date: "late" },
    body: '{"a":"é"}',
    timings: {
      connectMs: expect.any(Number),
      headersMs: expect.any(Number),
      bodyMs: expect.any(Number),
    },
  });
});

test("an informational head is no answer", async () => {
  const { collector } = collecting();
  const socket = connection();
  collector.onRequestStart(socket);
  collector.onResponseStart(socket, 103, {});
  collector.onResponseError(socket, new Error("closed"));
  expect(await failure(collector)).toMatchObject({ sent: "maybe", status: undefined });
});

test("a request that undici starts again is not written again", async () => {
  const { collector } = collecting();
  const [first, second] = [connection(), connection()];
  collector.onRequestStart(first);
  collector.onRequestStart(second);
  expect([first.aborts, second.aborts]).toEqual([0, 1]);
  collector.onResponseError(second, new Error("aborted"));
  expect(await failure(collector)).toMatchObject({ code: "ConnectionLost", sent: "maybe" });
});

test("a call that ends while its connection is made never starts, and says no", async () => {
  const { collector, end } = collecting();
  end();
  expect(await failure(collector)).toMatchObject({ code: "Aborted", sent: "no" });
  const late = connection();
  collector.onRequestStart(late);
  expect(late.aborts).toBe(1);
});

test("a call that ends while it waits for its answer gives the connection up, and says maybe", async () => {
  const { collector, end } = collecting();
  const socket = connection();
  collector.onRequestStart(socket);
  end();
  expect(await failure(collector)).toMatchObject({ code: "Aborted", sent: "maybe" });
  expect(socket.aborts).toBe(1);
});

test("what comes after the end changes nothing", async () => {
  const { collector } = collecting();
  const socket = connection();
  collector.onRequestStart(socket);
  collector.onResponseError(socket, Object.assign(new Error("x"), { code: "ECONNRESET" }));
  collector.onResponseStart(socket, 200, {});
  collector.onResponseEnd();
  collector.onResponseError(socket, new Error("again"));
  expect(await failure(collector)).toMatchObject({
    code: "ConnectionLost",
    sent: "maybe",
    status: undefined,
  });
});
