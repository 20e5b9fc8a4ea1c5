import { createServer, type Server, type ServerResponse } from "node:http";
import type { Service } from "../service.js";
import { maxBodyBytes, maxHeaderBytes } from "../wire/limits.js";
import type { WireResponse } from "../wire/wire-message.js";
import { refuseUnreadable } from "./refuse-unreadable.js";
import { readBody } from "./read-body.js";

const second = 1000;

/** A bare node:http server over the service: it moves bytes, all decisions fall in the service. */
export function createHttpServer(service: Service): Server {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    requestTimeout: 30 * second,
    headersTimeout: 10 * second,
    // Longer than clients keep idle sockets, so that it is they who close them.
    keepAliveTimeout: 75 * second,
  });
  server.on("request", (message, response) => {
    readBody(message, maxBodyBytes, (body) => {
      const answer = service.answer({
        method: message.method ?? "",
        target: message.url ?? "/",
        headers: message.headers,
        body,
      });
      send(response, answer, !server.listening);
    });
  });
  server.on("clientError", (error, socket) => refuseUnreadable(service, error, socket));
  return server;
}

function send(response: ServerResponse, answer: WireResponse, last: boolean): void {
  const { status, headers, body } = answer;
  const bytes = Buffer.byteLength(body);
  response.sendDate = false;
  // A server that is closing must not leave its clients with a socket that is about to end.
  if (last) response.setHeader("connection", "close");
  response.writeHead(status, { ...headers, "content-length": bytes });
  // Text of as many bytes as characters is ASCII, which node writes faster when told so.
  response.end(body, bytes === body.length ? "latin1" : "utf8");
}
