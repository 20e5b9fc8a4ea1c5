import { delimiter } from "node:path";

/**
 * What a consumer's shell would not have: pnpm and npm hand their settings to every script they run, and a consumer's installer
 * would obey them.
 */
export function cleanEnvironment(): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    Object.keys(process.env)
      .filter((name) =>
        /^(npm_|pnpm_|PNPM_|NODE_OPTIONS$|NODE_PATH$|INIT_CWD$|CI$|TURBO_)/.test(name),
      )
      .map((name) => [name, undefined]),
  );
}

/** What somebody who has just cloned the repository would not have; how this machine reaches the network stays. */
export function cloneEnvironment(): Readonly<Record<string, string | undefined>> {
  const network = /^npm_config_(registry|cafile|proxy|https?_proxy|noproxy|userconfig)$/;
  const kept = Object.entries(cleanEnvironment()).filter(([name]) => !network.test(name));
  // What is installed here is not installed there.
  const path = (process.env["PATH"] ?? "").split(delimiter);
  return {
    ...Object.fromEntries(kept),
    PATH: path.filter((folder) => !/[/\\]node_modules[/\\]/.test(folder)).join(delimiter),
  };
}
