import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const runtime = fileURLToPath(new URL("../../acs-rpc", import.meta.url));

/** TypeScript 7's command. */
export const tsc: string = join(
  createRequire(import.meta.url).resolve("typescript/package.json"),
  "../bin/tsc",
);

/** What our output is checked against: the declarations of its runtime as a consumer gets them. */
export const runtimeTypes: string = join(runtime, "dist/index.d.ts");

/** Builds the runtime. Without its declarations, or with those of another day, every output of ours would seem not to compile. */
export function buildRuntime(): void {
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", join(runtime, "tsconfig.build.json"), "--pretty", "false"],
    { encoding: "utf8" },
  );
  if (status !== 0)
    throw new Error(
      `acs-rpc does not build, and our output is checked against it; mend it and run this again\n${stdout}`,
    );
}
