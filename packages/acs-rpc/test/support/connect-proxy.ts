import { createServer } from "node:http";
import { connect } from "node:net";

/** A proxy on loopback. */
export interface ConnectProxy {
  readonly port: number;
  /** The hosts and ports that tunnels were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy that tunnels to one port whatever it is asked for, or refuses with a status. */
export async function connectProxy(
  target: number | { readonly refuse: number },
): Promise<ConnectProxy> {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.on("error", () => undefined);
    if (typeof target === "object") {
      socket.end(`HTTP/1.1 ${target.refuse} No\r\n\r\n`);
      return;
    }
    const upstream = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" ? (address?.port ?? 0) : 0,
    asked,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
