import { fileURLToPath } from "node:url";

import { succeed } from "../release/command.js";

/** Verdaccio with its own lockfile, outside the workspace: only a rehearsal pays for it. */
export const registryFolder: string = fileURLToPath(new URL("../registry", import.meta.url));

/** Installs what the lockfile says; half a second when it is there. */
export async function installRegistry(): Promise<void> {
  await succeed("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], {
    cwd: registryFolder,
  });
}
