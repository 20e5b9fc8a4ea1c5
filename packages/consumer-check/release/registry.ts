import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { command, type Finished } from "./command.js";
import { ReleaseProblem } from "./release-problem.js";

/** A registry to publish to, as npm reaches it: with its proxies, certificates and credentials. */
export interface Registry {
  readonly url: string;
  /** Runs npm against this registry, in any folder. */
  readonly npm: (args: readonly string[], cwd: string) => Promise<Finished>;
  readonly close: () => void;
}

/**
 * A registry by its address. With a token (NPM_TOKEN) npm gets a configuration of its own that names the variable, so the
 * token is never written down; without one the user's configuration must hold a login.
 */
export function openRegistry(url: string, token: string | undefined): Registry {
  const address = checkedUrl(url);
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  const userConfig = join(folder, "npmrc");
  writeFileSync(userConfig, `//${address.host}${address.pathname}:_authToken=\${NPM_TOKEN}\n`);
  const env = token === undefined ? {} : { NPM_CONFIG_USERCONFIG: userConfig, NPM_TOKEN: token };
  return {
    url: address.href,
    npm: (args, cwd) =>
      command("npm", [...args, "--registry", address.href, "--no-update-notifier"], {
        cwd,
        // A refusal is told at once; npm by itself asks for over a minute.
        env: { ...env, NPM_CONFIG_FETCH_RETRIES: "1", NPM_CONFIG_FETCH_RETRY_MINTIMEOUT: "1000" },
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function checkedUrl(url: string): URL {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    return new URL(url.endsWith("/") ? url : `${url}/`);
  throw new ReleaseProblem({
    code: "registry-unnamed",
    message:
      url === "" ? "no registry is named" : `${JSON.stringify(url)} is no address of a registry`,
    remedy:
      "Give --registry URL (or CEN_BWP_REGISTRY). There is no default, so that nothing is published where it does not belong.",
  });
}

/** Asks who is speaking. Refuses when nobody answers or no token is accepted; a registry that does not know the question passes. */
export async function checkRegistry(registry: Registry, cwd: string): Promise<void> {
  const answer = await registry.npm(["whoami"], cwd);
  if (answer.code === 0 || notFound(answer)) return;
  throw refusal(registry, answer);
}

const notFound = ({ stdout, stderr }: Finished): boolean => /\bE404\b/.test(stdout + stderr);

/** The integrity of a published version, or `undefined` where there is none. */
export async function publishedIntegrity(
  registry: Registry,
  name: string,
  version: string,
  cwd: string,
): Promise<string | undefined> {
  const answer = await registry.npm(
    ["view", `${name}@${version}`, "dist.integrity", "--json"],
    cwd,
  );
  if (notFound(answer)) return undefined;
  if (answer.code !== 0) throw refusal(registry, answer);
  return answer.stdout.trim() === "" ? undefined : (JSON.parse(answer.stdout) as string);
}

/** Puts what npm says of a failure into our words. */
export function refusal(registry: Registry, { stdout, stderr }: Finished): ReleaseProblem {
  const said = `${stdout}\n${stderr}`;
  const code = /\b(E[A-Z]{3,}|E\d{3})\b/.exec(said.replaceAll(/npm (error|ERR!) /g, ""))?.[1] ?? "";
  if (/^(ENEEDAUTH|E401|E403|EOTP)$/.test(code))
    return new ReleaseProblem({
      code: code === "E403" ? "token-refused" : "token-missing",
      message: `${registry.url} does not accept who is speaking (${code})`,
      remedy:
        "Set NPM_TOKEN to a token that may publish these packages, or log in with `npm login --registry URL`.",
    });
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|E50\d)$/.test(code))
    return new ReleaseProblem({
      code: "registry-down",
      message: `${registry.url} does not answer (${code})`,
      remedy:
        "Nothing was lost. Run the same command when it is back; what is already there is not sent again.",
    });
  return new ReleaseProblem({
    code: "registry-refused",
    message: `${registry.url} refused (${code === "" ? "no code" : code}):\n${said.trim()}`,
    remedy: "The registry's own words stand above.",
  });
}
