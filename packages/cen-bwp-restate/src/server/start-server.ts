import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "./free-port.js";
import { identityPublicKey } from "./identity.js";
import { restateServerBinary } from "./server-binary.js";
import { ServerError } from "./server-error.js";

/** How one Restate server is to be started. */
export interface ServerOptions {
  /** Where it keeps its data; made if it is missing. The same folder again is the same server. */
  readonly folder: string;
  /** The private key with which it signs what it sends to workers: see `createIdentityKey`. */
  readonly identityKey: string;
  /** Unique in the cluster; `node-1` by default. */
  readonly name?: string;
  /** Ports on 127.0.0.1; free ones by default. */
  readonly ports?: ServerPorts;
  /** How many partitions a new cluster has; 4 by default, which is enough for one machine. */
  readonly partitions?: number;
  /** More environment variables of the server, such as RESTATE_LOG_FILTER. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** `ingress`: submit here. `admin`: register workers and query here. `node`: servers talk to each other here. */
export interface ServerPorts {
  readonly ingress: number;
  readonly admin: number;
  readonly node: number;
}

/** A server that runs. */
export interface RunningServer {
  readonly ports: ServerPorts;
  /** The address of the ingress. */
  readonly ingress: string;
  /** The address of the admin API. */
  readonly admin: string;
  /** What workers check signatures with. */
  readonly publicKey: string;
  readonly process: ChildProcess;
  /** Resolves once it answers on both addresses. @throws {ServerError} NotReady. */
  ready(timeoutMs?: number): Promise<void>;
  /** Ends it, gracefully by default, and resolves when it has ended. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/**
 * Starts a server from the npm package on loopback, with telemetry off and without the web UI. Does not wait until it is ready.
 *
 * @throws {ServerError} NoBinary, if `@restatedev/restate-server` or its binary for this platform is not installed.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const binary = restateServerBinary();
  if (binary === undefined) {
    throw new ServerError(
      "NoBinary",
      "@restatedev/restate-server has no binary for this platform here; install the package, or use a container image",
    );
  }
  const { folder, identityKey, name = "node-1", partitions = 4, environment } = options;
  const ports = options.ports ?? (await freePorts());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keyFile = join(folder, "identity.pem");
  await writeFile(keyFile, identityKey, { mode: 0o600 });
  const child = spawn(binary, ["--no-logo"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      // Nothing goes to its maker.
      RESTATE_DISABLE_TELEMETRY: "true",
      DO_NOT_TRACK: "1",
      RESTATE_ADMIN__DISABLE_WEB_UI: "true",
      RESTATE_NODE_NAME: name,
      RESTATE_BASE_DIR: folder,
      RESTATE_LISTEN_MODE: "tcp",
      RESTATE_BIND_IP: "127.0.0.1",
      RESTATE_BIND_PORT: String(ports.node),
      RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${ports.node}`,
      RESTATE_INGRESS__BIND_PORT: String(ports.ingress),
      RESTATE_ADMIN__BIND_PORT: String(ports.admin),
      RESTATE_WORKER__INVOKER__REQUEST_IDENTITY_PRIVATE_KEY_PEM_FILE: keyFile,
      RESTATE_DEFAULT_NUM_PARTITIONS: String(partitions),
      // The default of 2 GB is for a machine of its own.
      RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: "256MB",
      // Connections are what is spread over workers at one address; with the default of 128 the first one would get nearly all.
      RESTATE_WORKER__INVOKER__HTTP2_STREAMS_PER_CONNECTION_LIMIT: "8",
      // It asks GitHub for its newest release, and an error per start that it was not let out helps nobody.
      RESTATE_LOG_FILTER: "error,octocrab=off",
      RESTATE_LOG_DISABLE_ANSI_CODES: "true",
      ...environment,
    },
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const ingress = `http://127.0.0.1:${ports.ingress}`;
  const admin = `http://127.0.0.1:${ports.admin}`;
  return {
    ports,
    ingress,
    admin,
    publicKey: identityPublicKey(identityKey),
    process: child,
    ready: (timeoutMs = 30_000) =>
      ready(child, [`${admin}/health`, `${ingress}/restate/health`], timeoutMs),
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** Three free ports. */
export async function freePorts(): Promise<ServerPorts> {
  const [ingress, admin, node] = await Promise.all([freePort(), freePort(), freePort()]);
  return { ingress, admin, node };
}

async function ready(
  child: ChildProcess,
  urls: readonly string[],
  timeoutMs: number,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (const url of urls) {
    while (!(await answers(url))) {
      if (child.exitCode !== null) {
        throw new ServerError(
          "NotReady",
          `the server ended with code ${child.exitCode}; its log says why`,
        );
      }
      if (Date.now() > until) {
        throw new ServerError("NotReady", `${url} does not answer after ${timeoutMs} ms`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
