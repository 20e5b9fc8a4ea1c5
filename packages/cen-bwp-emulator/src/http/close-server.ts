import type { Server } from "node:http";

/** Stops a server: no new connections, idle ones end at once, answers under way have a second. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const grace = setTimeout(() => server.closeAllConnections(), 1000);
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
  });
}
