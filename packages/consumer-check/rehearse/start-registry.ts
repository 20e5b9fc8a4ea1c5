import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ReleaseProblem } from "../release/release-problem.js";
import { freePorts } from "./free-ports.js";
import { registryFolder } from "./install-registry.js";
import { readUpstream } from "./upstream.js";

/** A real registry on this machine that nobody reads without a token. */
export interface RehearsalRegistry {
  readonly url: string;
  readonly token: string;
  /** Ends the process; what it holds stays, so that it can be started again on the same port. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts Verdaccio on loopback. Our packages come from it alone: their names have no uplink, so nothing outside can stand in for
 * them. Everything else comes through it from the registry npm is configured to use.
 */
export async function startRegistry(
  folder: string,
  ours: readonly string[],
  port = 0,
): Promise<RehearsalRegistry> {
  mkdirSync(folder, { recursive: true });
  const upstream = await readUpstream(folder);
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: {
      upstream: { url: upstream.url, ...upstream.proxies, timeout: "60s", max_fails: 100 },
    },
    packages: {
      ...Object.fromEntries(
        ours.map((name) => [name, { access: "$authenticated", publish: "$authenticated" }]),
      ),
      // The scope that docs/private-registry.md takes for its example.
      "@team/*": { access: "$authenticated", publish: "$authenticated" },
      "@*/*": { access: "$authenticated", proxy: "upstream" },
      "**": { access: "$authenticated", proxy: "upstream" },
    },
    // The rehearsal audits nothing, and the middleware asks the network for it.
    middlewares: {},
    log: { type: "stdout", format: "pretty", level: "warn" },
  };
  const configFile = join(folder, "config.json");
  writeFileSync(configFile, JSON.stringify(config));
  const chosen = port === 0 ? await freePorts() : port;
  const url = `http://127.0.0.1:${chosen}/`;
  const child = spawn(
    process.execPath,
    [
      join(registryFolder, "node_modules/verdaccio/bin/verdaccio"),
      "--config",
      configFile,
      "--listen",
      `127.0.0.1:${chosen}`,
    ],
    {
      cwd: folder,
      env: { ...upstream.env, ...process.env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => void (log += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (log += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  process.once("exit", () => child.kill("SIGKILL"));
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (child.exitCode !== null || tries > 300) {
      await stop();
      throw new ReleaseProblem({
        code: "registry-not-started",
        message: `Verdaccio did not start:\n${log}`,
        remedy: `Its installation is ${registryFolder}; remove node_modules there and run this again.`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, token: await logIn(url), stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}-/ping`).then(
    (response) => response.ok,
    () => false,
  );

/** A user of the run, as `npm login` makes one; the same user when the registry is started again. */
async function logIn(url: string): Promise<string> {
  const user = { name: "rehearsal", password: "known-to-this-machine-alone" };
  const basic = Buffer.from(`${user.name}:${user.password}`).toString("base64");
  for (const authorization of [undefined, `Basic ${basic}`]) {
    const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(user),
    });
    if (response.ok) return ((await response.json()) as { readonly token: string }).token;
  }
  throw new ReleaseProblem({
    code: "registry-login",
    message: `${url} made no user`,
    remedy: "Run the rehearsal again; its registry is new every time.",
  });
}
