import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { command, succeed } from "../release/command.js";
import { ReleaseProblem } from "../release/release-problem.js";
import { consumerEnvironment, type Source } from "./installers.js";

const sources = fileURLToPath(new URL("project", import.meta.url));

/** The compilers people use, under names that let them stand side by side. */
const compilers = {
  "typescript-5.9": "npm:typescript@5.9.3",
  "typescript-6": "npm:typescript@6.0.3",
  "typescript-7": "npm:typescript@7.0.2",
} as const;

export type Compiler = keyof typeof compilers;

export const allCompilers: readonly Compiler[] = ["typescript-5.9", "typescript-6", "typescript-7"];

/** What the optional entries need, and what Node's types need. */
const peers = {
  "@alicloud/credentials": "2.4.7",
  "@opentelemetry/api": "1.10.0",
  "@types/node": "22.19.1",
  "fast-check": "4.10.2",
  msw: "3.0.5",
  zod: "4.6.7",
};

/** Writes a project that depends on every one of our packages, in any version. */
export function writeProject(folder: string, ours: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: "consumer",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: { ...Object.fromEntries(ours.map((name) => [name, "*"])), ...peers },
    devDependencies: compilers,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  for (const file of ["use.ts", "entries.ts", "tsconfig.json"])
    cpSync(join(sources, file), join(folder, file));
}

/** Adds the file that uses what the second release brings. */
export function useTheChange(folder: string): void {
  cpSync(join(sources, "after-the-change.ts"), join(folder, "after-the-change.ts"));
}

const resolutions = {
  nodenext: [],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
} as const;

/**
 * Type-checks under some compilers and both resolutions, our declarations included; returns what was complained about. What others
 * declare is theirs to repair: msw's types, for one, want a browser's.
 */
export async function typeCheck(
  folder: string,
  ours: readonly string[],
  source: Source,
  chosen: readonly Compiler[],
): Promise<readonly string[]> {
  const foreign = (line: string): boolean =>
    line.startsWith("node_modules/") &&
    !ours.some((name) => line.startsWith(`node_modules/${name}/`));
  const check = async (compiler: string, resolution: keyof typeof resolutions): Promise<string> => {
    const tsc = join(folder, "node_modules", compiler, "bin/tsc");
    const { code, stdout, stderr } = await command(
      process.execPath,
      [tsc, "-p", folder, "--noEmit", "--pretty", "false", ...resolutions[resolution]],
      { cwd: folder, env: consumerEnvironment(source) },
    );
    const lines = `${stdout}${stderr}`
      .split("\n")
      // Further lines of a message are indented.
      .filter((line) => line.trim() !== "" && !line.startsWith(" ") && !foreign(line));
    // 1 and 2 say that there were complaints; anything else that the compiler could not work.
    if (![0, 1, 2].includes(code)) lines.push(`it ended with ${code}`);
    return lines.length === 0 ? "" : `${compiler}, ${resolution}:\n${lines.join("\n")}`;
  };
  const complaints: string[] = [];
  for (const compiler of chosen)
    complaints.push(
      ...(await Promise.all([check(compiler, "nodenext"), check(compiler, "bundler")])),
    );
  return complaints.filter((complaint) => complaint !== "");
}

/** Compiles to `out/`. */
export async function compile(folder: string, source: Source): Promise<void> {
  const tsc = join(folder, "node_modules/typescript-7/bin/tsc");
  await succeed(process.execPath, [tsc, "-p", folder, "--skipLibCheck"], {
    cwd: folder,
    env: consumerEnvironment(source),
  });
}

/** Runs a file of the project on some Node and holds what it prints against what it must print. */
export async function mustPrint(
  node: string,
  args: readonly string[],
  wanted: RegExp,
  folder: string,
  source: Source,
): Promise<void> {
  const { code, stdout, stderr } = await command(node, args, {
    cwd: folder,
    env: consumerEnvironment(source),
  });
  if (code === 0 && wanted.test(stdout)) return;
  throw new ReleaseProblem({
    code: "consumer-failed",
    message: `${node} ${args.join(" ")} ended with ${code}; wanted ${wanted}, got:\n${stdout}${stderr}`,
    remedy: `Run it in ${folder} (the rehearsal keeps it with --keep).`,
  });
}
