import type { Duplex } from "node:stream";
import type { Refusal } from "../rules/rule.js";
import type { Service } from "../service/service.js";

/** Answers bytes that are no HTTP request, or too large or too slow a one, in the service's envelope, and hangs up. */
export function refuseUnreadable(service: Service, error: Error, socket: Duplex): void {
  const code = (error as NodeJS.ErrnoException).code;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = service.reject(refusalOf(code));
  const head = Object.entries({
    ...headers,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reasons[status] ?? ""}\r\n${head.join("")}\r\n${body}`);
}

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

// Codes are assumed: the service's front end answers these before its gateway sees them.
function refusalOf(code: string | undefined): Refusal {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return {
        status: 431,
        code: "RequestHeaderTooLarge",
        message: "The head of the request is too large.",
      };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return {
        status: 408,
        code: "RequestTimeout",
        message: "The request did not arrive in time.",
      };
    default:
      return { status: 400, code: "BadRequest", message: "This is no valid HTTP request." };
  }
}
