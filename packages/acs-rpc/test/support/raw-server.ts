import { createServer, type Server, type Socket } from "node:net";

/** A server on loopback that speaks bytes, not HTTP, and counts the whole requests that reached it. */
export interface RawServer {
  readonly port: number;
  readonly http: string;
  readonly https: string;
  requests(): number;
  connections(): number;
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
}

export interface RawBehaviour {
  /** A connection was accepted. */
  connected?(socket: Socket): void;
  /** A whole request was read; `nth` counts them on this connection from 1. */
  requested?(socket: Socket, nth: number): void;
}

export async function rawServer(behaviour: RawBehaviour): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let requests = 0;
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    // A client that gives up resets the connection; that is no failure of the server.
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    let pending = "";
    let nth = 0;
    socket.on("data", (chunk) => {
      pending += chunk.toString("latin1");
      for (let end = pending.indexOf("\r\n\r\n"); end !== -1; end = pending.indexOf("\r\n\r\n")) {
        pending = pending.slice(end + 4);
        requests++;
        behaviour.requested?.(socket, ++nth);
      }
    });
    behaviour.connected?.(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    http: `http://127.0.0.1:${address.port}`,
    https: `https://127.0.0.1:${address.port}`,
    requests: () => requests,
    connections: () => connections,
    open: () => sockets.size,
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port of loopback on which nothing listens. */
export async function refusedPort(): Promise<number> {
  const server = await rawServer({});
  await server.close();
  return server.port;
}

/** A whole HTTP answer as bytes. */
export function answer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): string {
  const all = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n${body}`;
}
