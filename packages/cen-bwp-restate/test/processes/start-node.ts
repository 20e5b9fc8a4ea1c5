import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const tsx = pathToFileURL(require.resolve("tsx")).href;

/** Starts a TypeScript file as a process of its own, reading neighbours as source. */
export function startNode(file: URL, environment: Readonly<Record<string, string>>): ChildProcess {
  const args = ["--import", tsx, "--conditions=@cen-bwp/source", fileURLToPath(file)];
  const env = { ...process.env, NODE_OPTIONS: "", ...environment };
  return spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
}
