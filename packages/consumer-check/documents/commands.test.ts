import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { command } from "../release/command.js";
import { manifest, packages, read, root } from "../test/repository.js";
import { blocks, documents, executed } from "./blocks.js";

const scripts = Object.keys(
  (JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> })
    .scripts,
);
/** What pnpm does by itself, and what it runs by a package's script. */
const own = ["exec", "install", "audit"];
const commands = packages.flatMap((name) =>
  Object.keys(
    (
      manifest(`packages/${name}/package.json`) as {
        readonly bin?: Readonly<Record<string, string>>;
      }
    ).bin ?? {},
  ),
);

/** A command line of a document, and what it prints there. */
interface Shown {
  readonly place: string;
  readonly line: string;
  readonly output: string;
}

const shown: readonly Shown[] = executed("", "console")
  // The command's own tests run what its README shows.
  .filter(({ document }) => document !== "packages/cen-bwp-cli/README.md")
  .flatMap(({ place, code }) =>
    [...code.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map(([, line = "", output = ""]) => ({
      place,
      line,
      output,
    })),
  );

describe.each(shown)("$place: $line", ({ line, output }) => {
  it("does what is shown", async () => {
    const [program = "", ...args] = line.split(" ");
    expect(["cen-bwp", "pnpm"]).toContain(program);
    const bin = join(root, "packages/cen-bwp-cli/src/bin.ts");
    const node = ["--import", "tsx", "--conditions=@cen-bwp/source", bin, ...args];
    const { code, stdout, stderr } =
      program === "pnpm"
        ? await command("pnpm", ["-s", ...args], { cwd: root })
        : await command(process.execPath, node, { cwd: root });
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    // Without output it is enough that the command exists and succeeds.
    expect(output === "" ? "" : countless(stdout)).toBe(countless(output));
  });
});

/** How many files there are changes with every new output, and says nothing to a reader. */
const countless = (text: string): string => text.replaceAll(/\b\d+ files\b/g, "N files");

describe.each(executed("sh"))("$place", ({ code }) => {
  it("names commands that exist", () => {
    const lines = code
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [, viaNpx, name = ""] = /^(npx -y pnpm@[\d.]+|pnpm) (?:-s )?(\S+)/.exec(line) ?? [];
      const known =
        viaNpx === undefined
          ? [...commands, "bash", "node"].includes(line.split(" ")[0] as string)
          : [...scripts, ...own].includes(name) || name.startsWith("--filter");
      expect([line, known]).toEqual([line, true]);
    }
  });
});

it.each(executed("json", "yaml", "yml"))("$place can be read", ({ code }) => {
  expect(parse(code)).toBeTypeOf("object");
});

it("no block is in a language that nothing here executes", () => {
  const languages = ["ts", "sh", "console", "json", "yaml", "yml", "text", ""];
  expect(
    blocks
      .filter(({ language, exempt }) => exempt === undefined && !languages.includes(language))
      .map(({ place }) => place),
  ).toEqual([]);
});

it("every link between documents leads somewhere", () => {
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !existsSync(join(root, dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  );
  expect(broken).toEqual([]);
});
