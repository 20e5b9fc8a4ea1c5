import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** The first of some ports on loopback that follow each other and are free. */
export async function freePorts(count = 1): Promise<number> {
  for (;;) {
    const any = await listen(0);
    const first = (any.address() as AddressInfo).port;
    const taken = [any];
    try {
      while (taken.length < count) taken.push(await listen(first + taken.length));
      return first;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    } finally {
      await Promise.all(taken.map(close));
    }
  }
}

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}
