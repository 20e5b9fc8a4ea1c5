import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the tools we compare with are put: below node_modules, so that nothing of ours reads, checks or commits it. */
export const peersFolder: string = fileURLToPath(
  new URL("../node_modules/.generator-peers", import.meta.url),
);

/** Pinned, and not in the workspace's lockfile: nobody who does not run this bench shall wait for them. */
const dependencies: Readonly<Record<string, string>> = {
  "@hey-api/openapi-ts": "0.99.0",
  "@kubb/cli": "4.37.8",
  "@kubb/core": "4.37.12",
  "@kubb/plugin-client": "4.37.12",
  "@kubb/plugin-faker": "4.37.12",
  "@kubb/plugin-msw": "4.37.12",
  "@kubb/plugin-oas": "4.37.12",
  "@kubb/plugin-ts": "4.37.12",
  "@kubb/plugin-zod": "4.37.12",
  "@redocly/cli": "2.77.0",
  "@faker-js/faker": "10.6.0",
  axios: "1.12.2",
  msw: "2.9.0",
  "openapi-typescript": "7.13.0",
  orval: "8.38.0",
  // What most of them print with; TypeScript 7 has no such compiler.
  typescript: "5.9.3",
  zod: "4.6.7",
};

/** Installs them with npm unless they are there. Takes about half a minute and 400 MB. */
export function installPeers(): void {
  const manifest = `${JSON.stringify({ name: "generator-peers", private: true, type: "module", dependencies }, undefined, 2)}\n`;
  const path = join(peersFolder, "package.json");
  const done = join(peersFolder, "installed");
  if (existsSync(done) && readFileSync(path, "utf8") === manifest) return;
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(path, manifest);
  console.log("installing the tools to compare with");
  const { status } = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--silent"],
    { cwd: peersFolder, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("npm install of the peers failed; run it again when it can");
  writeFileSync(done, "");
}

/** The version of an installed peer. */
export function versionOf(name: string): string {
  const text = readFileSync(join(peersFolder, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
