import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdentityKey, type RunningServer, startServer } from "../../src/server/index.js";
import { freePorts } from "../../src/server/start-server.js";

/** A server in a folder of its own, that is started again whenever it dies. */
export interface SupervisedServer {
  readonly ingress: string;
  readonly admin: string;
  readonly publicKey: string;
  /** Holds the id of the process that runs now. */
  readonly pidFile: string;
  /** How often it had to be started again. */
  readonly restarts: () => number;
  close(): Promise<void>;
}

export async function superviseServer(): Promise<SupervisedServer> {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-restate-"));
  const identityKey = createIdentityKey();
  const ports = await freePorts();
  const pidFile = join(folder, "pid");
  let restarts = -1;
  let closing = false;
  let server: RunningServer;
  async function start(): Promise<RunningServer> {
    restarts += 1;
    server = await startServer({ folder, identityKey, ports });
    writeFileSync(pidFile, String(server.process.pid));
    server.process.once("exit", () => {
      if (!closing) void start();
    });
    return server;
  }
  const first = await start();
  await first.ready();
  const { ingress, admin, publicKey } = first;
  return {
    ingress,
    admin,
    publicKey,
    pidFile,
    restarts: () => restarts,
    async close() {
      closing = true;
      await server.stop("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
