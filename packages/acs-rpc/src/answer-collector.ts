import type { Dispatcher } from "undici";
import type { Ending } from "./channel.js";
import { networkFailure } from "./network-failure.js";
import type { Sent } from "./sent.js";
import { serverDate } from "./server-date.js";
import type { TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";

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

  constructor(ending: Ending) {
    this.#ending = ending;
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
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#status === undefined || !this.#settle()) return;
    const [first, ...more] = this.#chunks;
    const body =
      first === undefined
        ? ""
        : (more.length === 0 ? first : Buffer.concat(this.#chunks)).toString();
    this.#resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    if (!this.#settle()) return;
    const date = serverDate(this.#headers["date"]);
    this.#reject(networkFailure(error, this.#sent, { status: this.#status, serverDate: date }));
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
        status: this.#status,
        serverDate: serverDate(this.#headers["date"]),
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
