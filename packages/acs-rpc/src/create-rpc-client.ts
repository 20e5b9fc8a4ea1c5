import { setTimeout as delay } from "node:timers/promises";
import { makeRpcClient } from "./make-rpc-client.js";
import type { RpcClient, RpcClientConfig } from "./rpc-client.js";

/**
 * Makes a client for one service. Nothing is connected or loaded until the first call. Throws `AcsUsageError` if the
 * config cannot work.
 */
export function createRpcClient(config: RpcClientConfig): RpcClient {
  return makeRpcClient(config, {
    sleep: (ms, signal) => delay(ms, undefined, { signal }),
    random: Math.random,
  });
}
