import { join } from "node:path";
import {
  freePorts,
  type RunningServer,
  type ServerOptions,
  type ServerPorts,
  startServer,
} from "./start-server.js";

/** Three servers that are one. */
export interface RunningCluster {
  readonly nodes: readonly RunningServer[];
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** How a cluster is to be started. */
export interface ClusterOptions extends Pick<
  ServerOptions,
  "folder" | "identityKey" | "partitions" | "environment"
> {
  /** Three by default: the smallest number that survives the loss of one. */
  readonly size?: number;
  /** One for each, the same at every start on a folder; free ones by default. */
  readonly ports?: readonly ServerPorts[];
}

/**
 * Starts servers on loopback that keep every record on two of them and elect among themselves, so that one may be lost. The
 * first one founds the cluster; on a folder that exists, the same cluster comes back. Resolves when all are ready.
 */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const { folder, identityKey, size = 3, partitions = 4, environment } = options;
  const ports: ServerPorts[] = [...(options.ports ?? [])];
  while (ports.length < size) ports.push(await freePorts());
  const addresses = ports.map(({ node }) => `"http://127.0.0.1:${node}"`);
  const nodes = await Promise.all(
    ports.map((own, index) =>
      startServer({
        // One folder for each: a node's name is its subfolder, and the key file stands beside it.
        folder: join(folder, `node-${index + 1}`),
        identityKey,
        name: `node-${index + 1}`,
        ports: own,
        partitions,
        environment: {
          RESTATE_CLUSTER_NAME: "cen-bwp",
          RESTATE_AUTO_PROVISION: String(index === 0),
          RESTATE_DEFAULT_REPLICATION: "2",
          RESTATE_METADATA_CLIENT__TYPE: "replicated",
          RESTATE_METADATA_CLIENT__ADDRESSES: `[${addresses.join(",")}]`,
          ...environment,
        },
      }),
    ),
  );
  const stop = async (signal?: "SIGTERM" | "SIGKILL"): Promise<void> => {
    await Promise.all(nodes.map((node) => node.stop(signal)));
  };
  try {
    await Promise.all(nodes.map((node) => node.ready()));
  } catch (error) {
    await stop("SIGKILL");
    throw error;
  }
  return { nodes, stop };
}
