import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { read, root } from "../test/repository.js";
import { documents } from "./blocks.js";
import { inShell } from "./in-shell.js";

// A command within a sentence is named, not shown: it must exist, with the options it is given.
const named = new Map<string, string>();
for (const document of documents)
  for (const [, text = ""] of read(document)
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, "")
    .matchAll(/`([^`]+)`/g)) {
    const line = text.replaceAll(/\s+/g, " ").trim();
    if (/^(pnpm|cen-bwp|cen-bwp-emulator) /.test(line)) named.set(line, document);
  }

interface Scripted {
  readonly scripts: Readonly<Record<string, string>>;
}
const scriptsOf = (folder: string): readonly string[] =>
  Object.keys(
    (JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Scripted).scripts,
  );
/** Commands of pnpm itself. */
const own = ["audit", "exec", "install", "publish"];

const scripts = [...named].filter(([line]) => line.startsWith("pnpm "));
it.each(scripts)("%s (%s) is a script", (line) => {
  const [, first = "", folder = "", script = ""] = line.split(" ");
  const [known, name] =
    first === "--filter"
      ? [scriptsOf(folder === "generator" ? folder : `packages/${folder}`), script]
      : [[...scriptsOf("."), ...own], first];
  expect(known).toContain(name);
});

/** Words that are a command's name, before its arguments and options. */
const nameOf = (line: string): string =>
  /^(?:pnpm gen(?= )|pnpm|cen-bwp)(?: [a-z][a-z:-]+)*|^cen-bwp-emulator/.exec(line)?.[0] ?? "";

const helped = [...named].filter(
  ([line]) =>
    !/^pnpm (--filter|exec|audit|install|publish)/.test(line) &&
    (line.startsWith("cen-bwp") || line.startsWith("pnpm gen ") || line.includes(" --")),
);
describe.each(helped)("%s (%s)", (line) => {
  it("has the options it is given", async () => {
    const { code, stdout } = await inShell(`${nameOf(line)} --help`);
    expect(code).toBe(0);
    // Help for another command says so.
    const name = nameOf(line).replace(/^pnpm (?=cen-bwp)/, "");
    expect(/^Usage: (cen-bwp[a-z ]*?) (?:\[|<)/.exec(stdout)?.[1] ?? name).toBe(name);
    const options = [...line.matchAll(/ (--[a-z-]+)/g)].map(([, option = ""]) => option);
    expect(options.filter((option) => option !== "--help" && !stdout.includes(option))).toEqual([]);
  });
});

it("bench's README has a row for every bench", () => {
  const rows = [...read("packages/bench/README.md").matchAll(/^\| `pnpm --filter bench (\S+)`/gm)];
  const benches = scriptsOf("packages/bench").filter((name) => name !== "typecheck");
  expect(rows.map(([, name = ""]) => name).toSorted()).toEqual(benches.toSorted());
});
