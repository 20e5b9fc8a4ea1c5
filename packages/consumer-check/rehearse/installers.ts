import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fill } from "../documents/shell-lines.js";
import { succeed } from "../release/command.js";
import { cleanEnvironment } from "./clean-environment.js";

/** Where a consumer's installers look for packages. */
export interface Source {
  readonly url: string;
  readonly token: string;
  /** Stands in for the user's home: its npmrc holds the login, its caches are empty at first. */
  readonly home: string;
}

/** One package manager as its users call it. */
export interface Installer {
  readonly name: string;
  /** Installs what package.json says. */
  readonly install: (folder: string, source: Source) => Promise<void>;
  /** Takes the newest versions the ranges `*` allow. */
  readonly upgrade: (folder: string, packages: readonly string[], source: Source) => Promise<void>;
}

/** The environment in which a consumer works: a home of its own, and nothing of ours. */
export function consumerEnvironment({
  home,
  token,
}: Source): Readonly<Record<string, string | undefined>> {
  return {
    ...cleanEnvironment(),
    HOME: home,
    USERPROFILE: home,
    XDG_DATA_HOME: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_CONFIG_HOME: undefined,
    NPM_TOKEN: token,
    // Whatever a machine is configured to use must not be asked behind the rehearsal's back.
    NPM_CONFIG_USERCONFIG: join(home, ".npmrc"),
    NPM_CONFIG_GLOBALCONFIG: join(home, "no-global-npmrc"),
    NPM_CONFIG_FUND: "false",
    NPM_CONFIG_AUDIT: "false",
    NPM_CONFIG_UPDATE_NOTIFIER: "false",
  };
}

/** Writes the user's npmrc by a text in which URL and HOST stand for the registry; it names the variable instead of the secret. */
export function writeLogin({ url, home }: Source, text: string): void {
  writeFileSync(join(home, ".npmrc"), fill(text, { URL: url, HOST: new URL(url).host }));
}

const npm: Installer = {
  name: "npm",
  install: async (folder, source) => run("npm", ["install"], folder, source),
  upgrade: async (folder, packages, source) => run("npm", ["update", ...packages], folder, source),
};

/** The quickest of them. */
export const pnpm: Installer = {
  name: "pnpm",
  // The rehearsal's packages are seconds old, which pnpm holds back by default.
  install: async (folder, source) =>
    run("pnpm", ["install", "--config.minimumReleaseAge=0"], folder, source),
  upgrade: async (folder, packages, source) =>
    run("pnpm", ["update", "--config.minimumReleaseAge=0", ...packages], folder, source),
};

/** Yarn 1 and 4 come from npm as packages: nobody has them installed. */
function yarn(name: string, spec: string, script: string, settings: Settings): Installer {
  const call = async (folder: string, args: readonly string[], source: Source): Promise<void> => {
    const tools = join(source.home, name);
    const program = join(tools, "node_modules", script);
    if (!existsSync(program))
      await succeed("npm", ["install", "--prefix", tools, spec], {
        cwd: source.home,
        env: consumerEnvironment(source),
      });
    settings(folder, source);
    await succeed(process.execPath, [program, ...args], {
      cwd: folder,
      env: { ...consumerEnvironment(source), YARN_ENABLE_IMMUTABLE_INSTALLS: "false" },
    });
  };
  return {
    name,
    install: (folder, source) => call(folder, ["install"], source),
    upgrade: (folder, packages, source) =>
      call(folder, [name === "yarn 1" ? "upgrade" : "up", ...packages], source),
  };
}

type Settings = (folder: string, source: Source) => void;

const yarn1 = yarn("yarn 1", "yarn@1.22.22", "yarn/bin/yarn.js", (folder, { url, home }) => {
  // Without always-auth it sends no token for names without a scope.
  const host = url.replace(/^https?:/, "");
  writeFileSync(
    join(folder, ".npmrc"),
    `registry=${url}\n${host}:_authToken=\${NPM_TOKEN}\nalways-auth=true\n`,
  );
  writeFileSync(
    join(folder, ".yarnrc"),
    `registry "${url}"\ncache-folder "${home}/yarn-1-cache"\n`,
  );
});

const yarn4 = yarn(
  "yarn 4",
  "@yarnpkg/cli-dist@4.18.1",
  "@yarnpkg/cli-dist/bin/yarn.js",
  (folder, { url }) => {
    const settings = [
      "nodeLinker: node-modules",
      `npmRegistryServer: "${url}"`,
      "npmAlwaysAuth: true",
      'npmAuthToken: "${NPM_TOKEN}"',
      // Plain HTTP is for this machine alone.
      "unsafeHttpWhitelist: [127.0.0.1]",
      "enableTelemetry: false",
      // As for pnpm above.
      "npmMinimalAgeGate: 0",
    ];
    writeFileSync(join(folder, ".yarnrc.yml"), `${settings.join("\n")}\n`);
    // Makes the folder a project of its own, whatever lies above it.
    if (!existsSync(join(folder, "yarn.lock"))) writeFileSync(join(folder, "yarn.lock"), "");
  },
);

export const installers: readonly Installer[] = [npm, pnpm, yarn1, yarn4];

async function run(
  program: string,
  args: readonly string[],
  folder: string,
  source: Source,
): Promise<void> {
  await succeed(program, args, { cwd: folder, env: consumerEnvironment(source) });
}
