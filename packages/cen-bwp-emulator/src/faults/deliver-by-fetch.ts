import { toFetchResponse } from "../wire/from-fetch.js";
import type { WireResponse } from "../wire/wire-message.js";
import type { Delivery } from "./delivery.js";
import { TransportFault } from "./transport-fault.js";

/** Carries a delivery out as a `fetch` would show it. Waits end when `signal` aborts, with its reason. */
export async function deliverByFetch(delivery: Delivery, signal: AbortSignal): Promise<Response> {
  switch (delivery.kind) {
    case "answer":
      return toFetchResponse(delivery.response);
    case "later":
      await pause(delivery.ms, signal);
      return deliverByFetch(delivery.next(), signal);
    case "refused":
    case "reset": {
      const { fault, lost } = delivery;
      const requestId = lost?.headers["x-acs-request-id"];
      throw new TransportFault(delivery.kind === "refused" ? "ECONNREFUSED" : "ECONNRESET", {
        fault,
        acted: lost !== undefined,
        requestId,
      });
    }
    case "hang":
      return pause(undefined, signal);
    case "truncated":
      return streamed(delivery.response, truncated(delivery.response, delivery.bytes));
    case "drip":
      return streamed(
        delivery.response,
        dripping(delivery.response, delivery.bytes, delivery.everyMs, signal),
      );
  }
}

function pause(ms: number | undefined, signal: AbortSignal): Promise<never> {
  return new Promise((resolve, reject) => {
    // Rejecting with what the caller gave is what fetch does, whatever it is.
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer =
      ms === undefined
        ? undefined
        : setTimeout(() => {
            signal.removeEventListener("abort", abort);
            (resolve as () => void)();
          }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

function streamed(
  { status, headers }: WireResponse,
  body: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): Response {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await body.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void body.return(undefined),
  });
  return new Response(stream, { status, headers });
}

async function* truncated(
  { headers, body }: WireResponse,
  bytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (bytes > 0) yield new TextEncoder().encode(body).slice(0, bytes);
  throw new TransportFault("ECONNRESET", {
    fault: "truncate",
    acted: true,
    requestId: headers["x-acs-request-id"],
  });
}

async function* dripping(
  { body }: WireResponse,
  bytes: number,
  everyMs: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const whole = new TextEncoder().encode(body);
  for (let start = 0; start < whole.length; start += bytes) {
    if (start > 0) await pause(everyMs, signal);
    yield whole.slice(start, start + bytes);
  }
}
