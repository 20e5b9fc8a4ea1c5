import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Service } from "../service/service.js";
import { maxBodyBytes, maxHeaderBytes } from "../wire/limits.js";
import type { SelfSigned } from "./self-signed-certificate.js";
import { refuseUnreadable } from "./refuse-unreadable.js";
import { readBody } from "./read-body.js";
import { sendDelivery } from "./send-delivery.js";

const second = 1000;

const options = {
  maxHeaderSize: maxHeaderBytes,
  requestTimeout: 30 * second,
  headersTimeout: 10 * second,
  // Longer than clients keep idle sockets, so that it is they who close them.
  keepAliveTimeout: 75 * second,
};

/** A bare server over the service, with TLS if there is a certificate: it moves bytes, all decisions fall in the service. */
export function createHttpServer(service: Service, tls?: SelfSigned): Server {
  const answer: RequestListener = (message, response) => {
    readBody(message, maxBodyBytes, (body) => {
      const delivery = service.deliver({
        method: message.method ?? "",
        target: message.url ?? "/",
        headers: message.headers,
        body,
        remote: () => ({
          ip: plainAddress(message.socket.remoteAddress),
          secure: tls !== undefined,
        }),
      });
      sendDelivery(response, delivery, !server.listening);
    });
  };
  const server: Server =
    tls === undefined
      ? createServer(options, answer)
      : createTlsServer({ ...options, key: tls.key, cert: tls.certificate }, answer);
  server.on("clientError", (error, socket) => refuseUnreadable(service, error, socket));
  return server;
}

/** An IPv4 address that came to an IPv6 socket, as it is written. */
function plainAddress(address = ""): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
