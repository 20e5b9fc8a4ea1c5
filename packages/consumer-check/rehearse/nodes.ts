import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { command, succeed } from "../release/command.js";

/** A Node to run consumers on. */
export interface ConsumerNode {
  readonly version: string;
  /** Path of the executable. */
  readonly program: string;
}

/** The oldest Node our packages promise, and the newest of each line people use. */
const versions = ["20.19.6", "22.23.3", "24.21.0", "26.10.0"];

/** The Node this runs on. */
export const thisNode: ConsumerNode = { version: process.versions.node, program: process.execPath };

/** Installs the Nodes from the registry npm is configured to use; one that does not exist for this platform is told and left out. */
export async function installNodes(
  folder: string,
  print: (line: string) => void,
): Promise<readonly ConsumerNode[]> {
  const found: ConsumerNode[] = [];
  for (const version of versions) {
    const at = join(folder, version);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, "package.json"), '{ "private": true }');
    const platform = process.platform === "win32" ? "win" : process.platform;
    const name = `node-${platform}-${process.arch}`;
    const args = ["install", "--no-audit", "--no-fund", "--prefer-offline", `${name}@${version}`];
    const { code, stderr } = await command("npm", args, { cwd: at });
    const program = join(at, "node_modules", name, "bin", platform === "win" ? "node.exe" : "node");
    if (code === 0) {
      const said = await succeed(program, ["--version"], { cwd: at });
      found.push({ version: said.trim().slice(1), program });
    } else if (/E404|ETARGET|EBADPLATFORM/.test(stderr))
      print(`Node ${version}: no package for ${process.platform}-${process.arch}; left out`);
    else throw new Error(stderr);
  }
  return found;
}
