import { randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { Emulator } from "../emulator.js";
import { listen } from "../http/listen.js";
import { readBody } from "../http/read-body.js";
import { type AdminAnswer, answerAdmin, failure } from "./admin-routes.js";
import { type AdminGate, checkAdminRequest } from "./check-admin-request.js";
import { statusPage } from "./status-page.js";

/** A snapshot of 100 000 plans fits. */
const maxBody = 256 * 1024 * 1024;

/** The admin API on a port of its own, on this machine only. */
export interface RunningAdmin {
  readonly server: Server;
  /** Such as `http://127.0.0.1:43211`. */
  readonly endpoint: string;
  readonly token: string;
}

/** Starts the admin API. Rejects with `EmulatorError` PortInUse, ListenFailed or BadOption. */
export async function startAdmin(emulator: Emulator, port: number): Promise<RunningAdmin> {
  const token = randomBytes(24).toString("base64url");
  const hosts: string[] = [];
  const server = adminServer(emulator, { token, hosts });
  const bound = await listen(server, "127.0.0.1", port);
  hosts.push(`127.0.0.1:${bound}`, `localhost:${bound}`);
  return { server, token, endpoint: `http://127.0.0.1:${bound}` };
}

function adminServer(emulator: Emulator, gate: AdminGate): Server {
  return createServer((message, response) => {
    // An absolute target would make URL take its host for ours.
    const target = message.url?.startsWith("/") === true ? message.url : "/";
    const { pathname, searchParams } = new URL(`http://admin${target}`);
    const isPage = message.method === "GET" && pathname === "/";
    // A browser cannot be told to send a header, so the page alone takes the token from its address.
    const refusal = checkAdminRequest(
      gate,
      message.headers,
      isPage ? searchParams.get("token") : null,
    );
    if (refusal !== undefined) {
      message.resume();
      sendJson(response, failure(refusal.status, refusal.code, refusal.message));
      return;
    }
    if (isPage) {
      send(response, 200, "text/html;charset=utf-8", statusPage(emulator));
      return;
    }
    readBody(message, maxBody, (bytes) => {
      sendJson(
        response,
        bytes.length > maxBody
          ? failure(413, "RequestEntityTooLarge", `The body is larger than ${maxBody} bytes.`)
          : answerAdmin(emulator, {
              method: message.method ?? "",
              path: pathname,
              body: Buffer.from(bytes).toString("utf8"),
            }),
      );
    });
  });
}

function sendJson(response: ServerResponse, { status, body }: AdminAnswer): void {
  send(response, status, "application/json;charset=utf-8", body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}
