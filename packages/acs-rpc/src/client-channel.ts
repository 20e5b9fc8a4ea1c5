import { AcsUsageError } from "./acs-usage-error.js";
import { type Channel, channelOver } from "./channel.js";
import type { RpcClientConfig } from "./rpc-client.js";
import { undiciChannel } from "./undici-channel.js";

const CONNECTION = ["proxy", "tls", "maxAnswerBytes", "gzip"] as const;

/** The channel a config asks for. A setting that another transport would ignore is refused rather than ignored. */
export function clientChannel(config: RpcClientConfig): Channel {
  if (config.transport === undefined) return undiciChannel(config.timeouts, config);
  const ignored = CONNECTION.filter((name) => config[name] !== undefined);
  if (ignored.length > 0) {
    throw new AcsUsageError({
      code: "SettingIgnored",
      message: `${ignored.join(", ")} would have no effect beside transport; give it to that transport, for example undiciTransport({ ... }).`,
    });
  }
  return channelOver(config.transport);
}
