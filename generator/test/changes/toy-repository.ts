import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { printFacts } from "../../src/facts/print-facts.js";
import { buildOutputs } from "../../src/spec/build-outputs.js";
import type { Spec } from "../../src/spec/load-spec.js";
import { printYaml } from "../../src/spec/yaml.js";
import type { Edit } from "./edit.js";
import { tiny } from "./edit.js";

// Within a git hook these would lead to the repository the hook runs in.
for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];

/** A git repository in a temporary folder that holds the tiny spec and what was emitted from it. */
export interface ToyRepository {
  readonly root: string;
  /** Writes the tiny spec with some edits into `specs/toy`. */
  readonly spec: (...edits: readonly Edit[]) => void;
  /** Writes the emitted files of the tiny spec with some edits. */
  readonly generate: (...edits: readonly Edit[]) => Promise<void>;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string | undefined;
  readonly git: (...args: readonly string[]) => string;
  readonly remove: () => void;
}

/** Committed once, with the packages at version 0.1.0. */
export async function toyRepository(): Promise<ToyRepository> {
  const root = mkdtempSync(join(tmpdir(), "toy-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  const repository: ToyRepository = {
    root,
    spec: (...edits) => writeSpec(tiny(...edits), "specs/toy", write),
    generate: async (...edits) => {
      for (const { path, text } of await buildOutputs(tiny(...edits))) write(path, text);
    },
    write,
    read: (path) =>
      existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined,
    git,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const target of ["client", "validation", "fixtures"])
    write(
      `packages/toy-${target}/package.json`,
      JSON.stringify({ name: `toy-${target}`, version: "0.1.0" }),
    );
  repository.spec();
  await repository.generate();
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "One");
  return repository;
}

/** Writes the files of a spec into a folder. */
export function writeSpec(
  { manifest, overlay, facts }: Spec,
  folder: string,
  write: (path: string, text: string) => void,
): void {
  write(`${folder}/manifest.yaml`, printYaml(manifest));
  write(`${folder}/overlay.yaml`, printYaml(overlay.value));
  for (const one of Object.values(facts))
    write(`${folder}/imported/${one.operation}.yaml`, printFacts(one));
}
