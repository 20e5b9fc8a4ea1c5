import type { Dispatcher } from "undici";
import { type AttemptTimings, PhaseClock } from "./attempt-timings.js";
import type { Ending } from "./channel.js";
import { networkFailure } from "./network-failure.js";
import type { Sent } from "./sent.js";
import { serverDate } from "./server-date.js";
import type { TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";
import { isGzip, unpackBody, unpackedHeaders } from "./unpack-body.js";

const NOTHING = Buffer.alloc(0);

/**
 * Follows one request through undici and keeps count of what happened to it. Undici announces a request right before it
 * writes it to a connected socket: until then nothing was sent, from then on something may have been.
 */
export class AnswerCollector implements Dispatcher.DispatchHandler {
  readonly answer: Promise<TransportResponse>;
  #resolve!: (response: TransportResponse) => void;
  #reject!: (failure: TransportFailure) => void;
  #ending: Ending;
  #controller: Dispatcher.DispatchController | undefined;
  #sent: Sent = "no";
  #settled = false;
  #status: number | undefined;
  #headers: TransportResponse["headers"] = {};
  #chunks: Buffer[] = [];
  #maxBytes: number;
  readonly #clock = new PhaseClock();

  /** `maxBytes` bounds what a packed answer may unpack to; undici bounds what is received. */
  constructor(ending: Ending, maxBytes: number) {
    this.#ending = ending;
    this.#maxBytes = maxBytes;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (ending.ended() !== undefined) this.#onEnd();
    else ending.onEnd(this.#onEnd);
  }

  get settled(): boolean {
    return this.#settled;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Undici may start a request again after a failure on a shared connection. Repeating is for the retry policy alone.
    if (this.#settled || this.#controller !== undefined) {
      controller.abort(new Error("This request must not be written (again)."));
      return;
    }
    this.#controller = controller;
    this.#sent = "maybe";
    this.#clock.lap("connectMs");
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: TransportResponse["headers"],
  ): void {
    if (status < 200) return;
    this.#sent = "yes";
    this.#status = status;
    this.#headers = headers;
    this.#clock.lap("headersMs");
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#status === undefined || this.#settled) return;
    const [first, ...more] = this.#chunks;
    const body =
      first === undefined || more.length === 0 ? (first ?? NOTHING) : Buffer.concat(this.#chunks);
    if (body.length === 0 || !isGzip(this.#headers)) {
      this.#succeed(this.#status, this.#headers, body.toString());
      return;
    }
    const status = this.#status;
    unpackBody(body, this.#maxBytes).then(
      (text) => this.#succeed(status, unpackedHeaders(this.#headers), text),
      (error: unknown) => this.#fail(error),
    );
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.#fail(error);
  }

  #fail(error: unknown): void {
    if (this.#settle()) this.#reject(networkFailure(error, this.#sent, this.#head()));
  }

  #succeed(status: number, headers: TransportResponse["headers"], body: string): void {
    if (!this.#settle()) return;
    this.#clock.lap("bodyMs");
    this.#resolve({ status, headers, body, timings: this.#clock.timings });
  }

  #head(): { status: number | undefined; serverDate: number | undefined; timings: AttemptTimings } {
    const date = serverDate(this.#headers["date"]);
    return { status: this.#status, serverDate: date, timings: this.#clock.timings };
  }

  /** Settles without waiting for undici, which cannot abort a request that still waits for its connection. */
  readonly #onEnd = (): void => {
    if (!this.#settle()) return;
    this.#reject(
      new TransportFailure({
        kind: "transport",
        code: "Aborted",
        sent: this.#sent,
        message: "the attempt was aborted",
        ...this.#head(),
      }),
    );
    this.#controller?.abort(new Error("The attempt was aborted."));
  };

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#ending.onEnd(undefined);
    return true;
  }
}
