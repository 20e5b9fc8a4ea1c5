import type { ServerResponse } from "node:http";
import type { Delivery } from "../faults/delivery.js";
import type { WireResponse } from "../wire/wire-message.js";

/** Puts a delivery on the socket. `last` ends the connection: the server is closing. */
export function sendDelivery(response: ServerResponse, delivery: Delivery, last: boolean): void {
  switch (delivery.kind) {
    case "answer":
      send(response, delivery.response, last);
      break;
    case "later":
      setTimeout(() => sendDelivery(response, delivery.next(), last), delivery.ms);
      break;
    case "refused":
    case "reset":
      reset(response);
      break;
    case "hang":
      break;
    case "truncated":
      sendTruncated(response, delivery.response, delivery.bytes);
      break;
    case "drip":
      drip(response, delivery);
      break;
  }
}

function send(response: ServerResponse, answer: WireResponse, last: boolean): void {
  const { body } = answer;
  const bytes = Buffer.byteLength(body);
  // A server that is closing must not leave its clients with a socket that is about to end.
  if (last) response.setHeader("connection", "close");
  writeHead(response, answer, bytes);
  // Text of as many bytes as characters is ASCII, which node writes faster when told so.
  response.end(body, bytes === body.length ? "latin1" : "utf8");
}

function writeHead(
  response: ServerResponse,
  { status, headers }: WireResponse,
  bytes: number,
): void {
  response.sendDate = false;
  response.writeHead(status, { ...headers, "content-length": bytes });
}

function sendTruncated(response: ServerResponse, answer: WireResponse, bytes: number): void {
  const whole = Buffer.from(answer.body);
  writeHead(response, answer, whole.length);
  // Ended, not reset: a reset would overtake the bytes that are to arrive.
  response.write(whole.subarray(0, bytes), () => response.socket?.destroySoon());
  if (bytes === 0) response.flushHeaders();
}

function drip(response: ServerResponse, delivery: Delivery & { readonly kind: "drip" }): void {
  const whole = Buffer.from(delivery.response.body);
  writeHead(response, delivery.response, whole.length);
  let start = 0;
  const next = (): void => {
    response.write(whole.subarray(start, (start += delivery.bytes)));
    if (start < whole.length) return;
    clearInterval(timer);
    response.end();
  };
  const timer = setInterval(next, delivery.everyMs);
  response.once("close", () => clearInterval(timer));
  next();
}

function reset(response: ServerResponse): void {
  const { socket } = response;
  try {
    socket?.resetAndDestroy();
  } catch {
    // A TLS socket cannot be reset, only destroyed.
    socket?.destroy();
  }
}
