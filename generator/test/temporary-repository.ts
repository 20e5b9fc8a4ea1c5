import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Command } from "../src/commands/command.js";
import { Problem } from "../src/problem.js";

/** The page of a made-up product that the tests import. */
export const pagesFolder: string = fileURLToPath(new URL("read/pages", import.meta.url));

/** How the request rows of the page nest, as a person writes it down. */
export const nesting: string = `x-nesting:
  ListBerths:
    - WithHistory
    - PageSize
    - MatchAny
    - Filter
    - Filter[]
    - Filter[].Key
    - Filter[].Value
    - Filter[].Value[]
    - Tag
    - Tag[]
    - Tag[].Key
    - Tag[].Value
    - Draught
    - Until
`;

/** A folder laid out like the repository, with one spec. */
export interface TemporaryRepository {
  readonly root: string;
  write(path: string, text: string): void;
  read(path: string): string;
  remove(): void;
}

/** `imported` is left out: importing the page is what the tests do first. */
export function temporaryRepository(): TemporaryRepository {
  const root = mkdtempSync(join(tmpdir(), "generator-"));
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    "specs/harbour/manifest.yaml",
    [
      "product: Hbr",
      'version: "2026-01-01"',
      "title: Harbour",
      "style: RPC",
      "ramPrefix: hbr",
      "family: harbour",
      "client: HarbourClient",
      "endpoints: { public: harbour.example.com }",
      "operations: [ListBerths]",
      "",
    ].join("\n"),
  );
  write(
    "specs/harbour/overlay.yaml",
    `overlay: 1.1.0\n${nesting}actions:\n  - target: $.ListBerths\n    update: { summary: Berths., idempotency: read }\n`,
  );
  cpSync(join(pagesFolder, "ListBerths.L4.txt"), join(root, "ListBerths.txt"));
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly problem: string;
}

/** Runs a command as the command line does, with what it prints collected. */
export async function runCommand(
  command: Command,
  root: string,
  positionals: readonly string[],
  values: Readonly<Record<string, unknown>> = {},
): Promise<Ran> {
  const lines: string[] = [];
  const said: string[] = [];
  const { error } = console;
  // Diagnostics go to stderr; here they are part of what is looked at.
  console.error = (line: string) => void said.push(line);
  try {
    const files = positionals.map((file) => join(root, file));
    const code = await command.run({
      root,
      values,
      positionals: files,
      print: (line) => lines.push(line),
    });
    return { code, out: lines.join("\n"), problem: said.join("\n").replaceAll(`${root}/`, "") };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return {
      code: thrown.exitCode,
      out: lines.join("\n"),
      problem: thrown.describe().replaceAll(`${root}/`, ""),
    };
  } finally {
    console.error = error;
  }
}
