export { createIdentityKey, identityPublicKey } from "./identity.js";
export { restateServerBinary } from "./server-binary.js";
export { ServerError } from "./server-error.js";
export { type ClusterOptions, type RunningCluster, startCluster } from "./start-cluster.js";
export {
  type RunningServer,
  type ServerOptions,
  type ServerPorts,
  startServer,
} from "./start-server.js";
