import { succeed } from "../release/command.js";

/** How this machine reaches the registry npm is configured to use. */
export interface Upstream {
  readonly url: string;
  /** What Verdaccio's `uplinks` take besides the address. */
  readonly proxies: Readonly<Record<string, string>>;
  /** Environment of a process that must trust what npm trusts. */
  readonly env: Readonly<Record<string, string>>;
}

/** Asks npm for it: Verdaccio does not read npm's configuration, and would take a failed connection for a missing package. */
export async function readUpstream(cwd: string): Promise<Upstream> {
  const setting = async (name: string): Promise<string | undefined> => {
    const said = await succeed("npm", ["config", "get", name, "--loglevel=error"], { cwd });
    const value = said.trim();
    return ["", "null", "undefined"].includes(value) ? undefined : value;
  };
  const [url = "", cafile, http, https, none] = await Promise.all(
    ["registry", "cafile", "proxy", "https-proxy", "noproxy"].map(setting),
  );
  return {
    url,
    proxies: {
      ...(http === undefined ? {} : { http_proxy: http }),
      ...(https === undefined ? {} : { https_proxy: https }),
      ...(none === undefined ? {} : { no_proxy: none }),
    },
    env: cafile === undefined ? {} : { NODE_EXTRA_CA_CERTS: cafile },
  };
}
