import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { runtimeTypes, tsc } from "./runtime-types.js";

/** TypeScript 7 over everything that was emitted, with the module resolution of Node. */
export function checkTypes(
  name: string,
  out: string,
  flags: Readonly<Record<string, boolean>>,
): { readonly seconds: number; readonly errors: number } {
  const project = `${out}.tsconfig.json`;
  const own = name.startsWith("ours");
  writeFileSync(
    project,
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: "es2023",
        lib: ["es2023", "dom", "dom.iterable"],
        module: own ? "nodenext" : "esnext",
        // The peers are given what they need: not all of them emit what Node resolves.
        moduleResolution: own ? "nodenext" : "bundler",
        allowImportingTsExtensions: true,
        types: [],
        paths: own
          ? {
              "acs-rpc": [runtimeTypes],
              ...Object.fromEntries(
                readdirSync(out)
                  .filter((folder) => folder.endsWith("-client"))
                  .map((folder) => [folder, [join(out, folder, "src/gen/index.ts")]]),
              ),
            }
          : {},
        ...flags,
      },
      include: [`${out}/**/*.ts`],
    }),
  );
  const started = performance.now();
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return {
    seconds: (performance.now() - started) / 1000,
    errors: stdout.split("\n").filter((line) => line.includes("error TS")).length,
  };
}
