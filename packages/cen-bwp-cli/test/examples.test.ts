import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { configExample } from "../src/config/config-example.js";
import { buildProgram } from "../src/program/build-program.js";
import { type Ran, runMain } from "./run-main.js";

// How an example ends where it is not with 0: what it shows is such a case.
const ends: Readonly<Record<string, number>> = {
  "intents settle": 7,
  "intents resolve": 7,
};
const order =
  "upgrade cenbwp-cn-eu --bandwidth 40 --end 2026-11-23T15:00Z --emulator order-lost --yes --journal night.db";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
beforeAll(async () => {
  process.chdir(folder);
  writeFileSync("cen-bwp.yaml", configExample);
  await run(order);
  await run("doctor --emulator --record answers");
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

// Those of a fleet need its server: fleet.test.ts runs them against one.
const alone = commandsOf(program(), []).filter((name) => !name.startsWith("fleet "));

describe.each(alone)("%s --help", (name) => {
  it("shows examples that run as they are", async () => {
    const { code, stdout } = await runMain([...name.split(" "), "--help"]);
    expect(code).toBe(0);
    const shown = examplesOf(stdout);
    expect(shown.some((line) => line.startsWith(name))).toBe(true);
    for (const line of shown) {
      // What it writes may be there from the example of another command.
      const fresh = line.includes("--record") ? line.replace("answers", `new-${Date.now()}`) : line;
      const ran = await run(fresh);
      const wanted = ends[name] ?? 0;
      expect({ line, code: ran.code, stderr: ran.code === wanted ? "" : ran.stderr }).toEqual({
        line,
        code: wanted,
        stderr: "",
      });
    }
  });
});

/** Every command that does something, by its words. */
function commandsOf(command: Command, words: readonly string[]): readonly string[] {
  const below = command.commands
    .filter((one) => !one.name().startsWith("_"))
    .flatMap((one) => commandsOf(one, [...words, one.name()]));
  const acts = words.length > 0 && (below.length === 0 || command.registeredArguments.length > 0);
  return acts || words.join(" ") === "coverage" ? [words.join(" "), ...below] : below;
}

function program(): Command {
  const quiet = { write: () => true };
  const { signal } = new AbortController();
  return buildProgram({
    io: { out: quiet, err: quiet, input: process.stdin, env: {}, signal },
    finish: () => {},
  });
}

/** The command lines of a help text, without the shell's part. */
function examplesOf(help: string): readonly string[] {
  return [...help.replaceAll(/ \\\n +/g, " ").matchAll(/^ {2}\$ cen-bwp (.*)$/gm)].map(
    ([, line = ""]) => line.replace(/ >+ \S+$/, ""),
  );
}

/** Runs a line; what would go on for ever is interrupted, which is how it is meant to end. */
function run(line: string): Promise<Ran> {
  const args = [...line.replace("8080", "0").matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  const isEndless = line.startsWith("emulator") || line.includes("--watch");
  const interrupt = new AbortController();
  if (isEndless)
    setTimeout(() => interrupt.abort(new DOMException("interrupted", "AbortError")), 500);
  return runMain(args, { XDG_STATE_HOME: folder }, interrupt.signal);
}
